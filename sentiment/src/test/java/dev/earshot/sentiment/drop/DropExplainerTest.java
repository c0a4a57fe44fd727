package dev.earshot.sentiment.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.TopicMatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DropExplainerTest {

  private final DropExplainer explainer = new DropExplainer();

  private final List<Mention> before = new Chatter(1).smallTalk(900).mentions();
  private final List<Mention> parcels =
      new Chatter(2).smallTalk(450).about(150, Label.NEGATIVE, Chatter.PARCEL).mentions();

  @Test
  void namesTheThemeByItsWordsAndLeavesTheRestUnexplained() {
    DropExplanation explanation = explain(before, parcels);

    Driver first = explanation.drivers().getFirst();
    assertThat(first.kind()).isEqualTo(Driver.Kind.THEME);
    assertThat(first.terms()).contains("parcel", "tracking", "delayed");
    assertThat(first.name()).contains("parcel");
    assertThat(first.points()).isLessThan(-15);
    assertThat(first.count()).isBetween(145, 155);
    assertThat(first.countBefore()).isZero();
    assertThat(first.lowerBound()).isNegative().isGreaterThan(first.points());
    assertThat(explanation.drivers().size()).isEqualTo(2);
    assertThat(explanation.drivers().getLast().kind()).isEqualTo(Driver.Kind.NOT_EXPLAINED);
  }

  @Test
  void addsUpToTheChangeAndToAllMessages() {
    DropExplanation explanation = explain(before, parcels);

    double points = explanation.drivers().stream().mapToDouble(Driver::points).sum();
    assertThat(points).isCloseTo(explanation.change(), within(1e-9));
    for (Driver driver : explanation.drivers()) {
      assertThat(driver.rate() + driver.mix()).isCloseTo(driver.points(), within(1e-12));
    }
    List<String> messages =
        explanation.drivers().stream().flatMap(d -> d.messages().stream()).toList();
    assertThat(messages).hasSize(600).doesNotHaveDuplicates();
    assertThat(explanation.drivers().stream().mapToInt(Driver::countBefore).sum()).isEqualTo(900);
  }

  @Test
  void aSourceThatWasNotHeardAlikeCountsInNeitherPeriodAndTheRestAddsUp() {
    List<Mention> cheerful =
        IntStream.range(0, 400)
            .mapToObj(i ->
                Mentions.with("cheer" + i)
                    .from("fans")
                    .text("so good")
                    .label(Label.POSITIVE)
                    .build())
            .toList();
    List<Mention> mixed = Stream.concat(before.stream(), cheerful.stream()).toList();

    assertThat(explain(mixed, before).drivers()).extracting(Driver::name).contains("fans");
    DropExplanation alike = explainer.explain(Mentions.TOPIC, mixed, parcels, Set.of("fans"));
    assertThat(alike.leftOut()).containsExactly("fans");
    assertThat(alike.compared()).doesNotContain("fans").isNotEmpty();
    assertThat(alike.drivers()).extracting(Driver::name).doesNotContain("fans");
    assertThat(alike.change()).isCloseTo(explain(before, parcels).change(), within(1e-12));
    assertThat(alike.drivers().stream().mapToDouble(Driver::points).sum())
        .isCloseTo(alike.change(), within(1e-9));
  }

  @Test
  void whereNothingCanBeComparedWithoutASourceItCounts() {
    Set<String> all =
        before.stream().map(mention -> mention.post().source()).collect(Collectors.toSet());

    DropExplanation explanation = explainer.explain(Mentions.TOPIC, before, parcels, all);
    assertThat(explanation).isEqualTo(explainer.explain(Mentions.TOPIC, before, parcels));
    assertThat(explanation.leftOut()).isEmpty();
  }

  @Test
  void flipsTheSignsWhenThePeriodsAreSwapped() {
    DropExplanation there = explain(before, parcels);
    DropExplanation back = explain(parcels, before);

    assertThat(back.change()).isEqualTo(-there.change());
    assertThat(back.drivers()).hasSameSizeAs(there.drivers());
    for (int i = 0; i < there.drivers().size(); i++) {
      assertThat(back.drivers().get(i).name()).isEqualTo(there.drivers().get(i).name());
      assertThat(back.drivers().get(i).points())
          .isCloseTo(-there.drivers().get(i).points(), within(1e-9));
    }
  }

  @Test
  void namesOneSpammerAsAuthorNotAsTheme() {
    List<Mention> after =
        new Chatter(3)
            .smallTalk(450)
            .spam("grumpy", 120, Label.NEGATIVE, "refund scandal, boycott this company")
            .mentions();

    Driver first = explain(before, after).drivers().getFirst();

    assertThat(first.kind()).isEqualTo(Driver.Kind.AUTHOR);
    assertThat(first.name()).isEqualTo("@grumpy");
    assertThat(first.count()).isEqualTo(120);
  }

  @Test
  void namesTheSourceWhoseMoodFell() {
    List<Mention> was =
        new Chatter(4).smallTalk(600).from("app store", 200, Label.POSITIVE).mentions();
    List<Mention> is =
        new Chatter(5).smallTalk(600).from("app store", 200, Label.NEGATIVE).mentions();

    Driver first = explain(was, is).drivers().getFirst();

    assertThat(first.kind()).isEqualTo(Driver.Kind.SOURCE);
    assertThat(first.name()).isEqualTo("app store");
    assertThat(first.points()).isCloseTo(-50, within(3.0));
  }

  @Test
  void doesNotBlameALoudThemeThatIsNoSadderThanTheRest() {
    Chatter campaign = new Chatter(6).smallTalk(500);
    for (int i = 0; i < 40; i++) {
      campaign
          .about(1, Label.NEGATIVE, "festival raffle")
          .about(2, Label.POSITIVE, "festival raffle")
          .about(2, Label.NEUTRAL, "festival raffle");
    }

    assertThat(explain(before, campaign.mentions()).drivers().size()).isEqualTo(1);
  }

  @Test
  void namesNobodyForSureInAtLeastNineteenOfTwentyShuffles() {
    List<Mention> pool = new ArrayList<>(before);
    pool.addAll(parcels);
    int named = 0;
    for (int shuffle = 0; shuffle < 200; shuffle++) {
      Collections.shuffle(pool, new Random(shuffle));
      named += sure(explain(pool.subList(0, 900), pool.subList(900, 1500))).isEmpty() ? 0 : 1;
    }

    assertThat(named).isLessThanOrEqualTo(10);
  }

  @Test
  void namesNobodyNotEvenAsAGuessWhereLabelsAreDealtAtRandom() {
    List<Mention> pool = new ArrayList<>(before);
    pool.addAll(parcels);
    int named = 0;
    for (int shuffle = 0; shuffle < 200; shuffle++) {
      List<Mention> dealt = relabelled(pool, new Random(shuffle));
      List<Driver> drivers = explain(dealt.subList(0, 900), dealt.subList(900, 1500)).drivers();
      named += drivers.size() > 1 ? 1 : 0;
    }

    assertThat(named).isLessThanOrEqualTo(10);
  }

  private static List<Mention> relabelled(List<Mention> mentions, Random random) {
    List<Sentiment> labels = new ArrayList<>(mentions.stream().map(Mention::sentiment).toList());
    Collections.shuffle(labels, random);
    return IntStream.range(0, mentions.size())
        .mapToObj(i -> {
          Mention m = mentions.get(i);
          return new Mention(
              m.post(), m.language(), labels.get(i), m.topics(), m.toward(), m.themes());
        })
        .toList();
  }

  private static List<Driver> sure(DropExplanation explanation) {
    return explanation.drivers().stream()
        .filter(driver -> driver.kind() != Driver.Kind.NOT_EXPLAINED && !driver.guess())
        .toList();
  }

  @Test
  void namesNobodyAgainstABaselineOfThreeMessages() {
    List<Mention> three = new Chatter(10).about(3, Label.POSITIVE, Chatter.PARCEL).mentions();

    assertThat(explain(three, before).drivers().size()).isEqualTo(1);
  }

  @Test
  void namesOneAuthorOfManyVariedComplaintsAsAuthorNotAsTheme() {
    Chatter after = new Chatter(11).smallTalk(450);
    for (int i = 0; i < 90; i++) {
      String phrase = Chatter.PARCEL[i % Chatter.PARCEL.length];
      after.add("forum", "grumpy", Label.NEGATIVE, "en", phrase + " note" + (char) ('a' + i % 26));
    }

    Driver first = explain(before, after.mentions()).drivers().getFirst();

    assertThat(first.kind()).isEqualTo(Driver.Kind.AUTHOR);
    assertThat(first.name()).isEqualTo("@grumpy");
  }

  @Test
  void countsACopiedComplaintOfManyAuthorsAndNamesIt() {
    Chatter after = new Chatter(12).smallTalk(450);
    for (int i = 0; i < 90; i++) {
      after.add(
          "forum",
          "author" + i,
          Label.NEGATIVE,
          "en",
          "sign the petition against plastic wrapping on every single order please");
    }

    Driver first = explain(before, after.mentions()).drivers().getFirst();

    assertThat(first.kind()).isEqualTo(Driver.Kind.THEME);
    assertThat(first.terms()).anyMatch(term -> term.contains("plastic"));
    assertThat(first.count()).isEqualTo(90);
  }

  @Test
  void joinsWordsOfOneSubjectThatNeverMeet() {
    List<Mention> after =
        new Chatter(13)
            .smallTalk(450)
            .about(80, Label.NEGATIVE, "luggage", "suitcase", "baggage", "bags")
            .mentions();

    Driver first = explain(before, after).drivers().getFirst();

    assertThat(first.terms()).contains("luggage", "suitcase", "baggage", "bags");
    List<String> about = after.subList(450, 530).stream().map(Mention::id).toList();
    assertThat(first.messages()).filteredOn(about::contains).hasSizeGreaterThan(60);
  }

  @Test
  void otherWordsForTheSameAreNoRowOfTheirOwn() {
    List<Mention> after =
        new Chatter(13)
            .smallTalk(450)
            .about(120, Label.NEGATIVE, Chatter.PARCEL)
            .about(60, Label.NEGATIVE, "parcel in limbo")
            .about(30, Label.NEGATIVE, "all in limbo")
            .mentions();

    List<Driver> drivers = explain(before, after).drivers();

    assertThat(drivers)
        .extracting(Driver::kind)
        .containsExactly(Driver.Kind.THEME, Driver.Kind.NOT_EXPLAINED);
    assertThat(drivers.getFirst().messages())
        .containsAll(after.subList(450, 660).stream().map(Mention::id).toList());
    assertThat(drivers.stream().mapToDouble(Driver::points).sum())
        .isCloseTo(explain(before, after).change(), within(1e-9));
  }

  @Test
  void namesWhatOneInTwentyNewMessagesAreAbout() {
    int named = 0;
    for (int seed = 0; seed < 20; seed++) {
      List<Mention> was = complaints(seed, 2_000, 0);
      List<Mention> is = complaints(100 + seed, 1_000, 50);
      Driver first = explain(was, is).drivers().getFirst();
      named += first.terms().contains("luggage") && !first.guess() ? 1 : 0;
    }

    assertThat(named).isGreaterThanOrEqualTo(17);
  }

  @Test
  void guessesWhatIsTooLittleToBeSureOf() {
    int guessed = 0;
    for (int seed = 0; seed < 20; seed++) {
      List<Mention> was = complaints(seed, 2_000, 0);
      List<Mention> is = complaints(100 + seed, 1_000, 22);
      DropExplanation explanation = explain(was, is);
      Optional<Driver> guess = explanation.guess();
      guessed += guess.filter(driver -> driver.terms().contains("luggage")).isPresent() ? 1 : 0;

      assertThat(guess.isPresent() && explanation.main().isPresent()).isFalse();
      assertThat(explanation.drivers()).filteredOn(Driver::guess).hasSizeLessThanOrEqualTo(3);
      assertThat(explanation.drivers().stream().mapToDouble(Driver::points).sum())
          .isCloseTo(explanation.change(), within(1e-9));
    }

    assertThat(guessed).isGreaterThanOrEqualTo(8);
  }

  @Test
  void guessesComeBehindWhatIsSure() {
    for (int seed = 0; seed < 10; seed++) {
      List<Mention> was = complaints(seed, 2_000, 0);
      List<Mention> is = complaints(100 + seed, 1_000, 60);
      List<Boolean> guesses =
          explain(was, is).drivers().stream()
              .filter(driver -> driver.kind() != Driver.Kind.NOT_EXPLAINED)
              .map(Driver::guess)
              .toList();

      assertThat(guesses).isSorted();
    }
  }

  /** One in twenty speaks of luggage, and more of them when there are more. */
  private static List<Mention> complaints(int seed, int count, int more) {
    return new Chatter(seed)
        .smallTalk(count * 19 / 20)
        .about(count / 20 + more, Label.NEGATIVE, "luggage", "suitcase", "baggage", "bags")
        .mentions();
  }

  @Test
  void namesAThemeOfTheTeamByItsName() {
    List<Mention> after = new ArrayList<>();
    for (Mention mention : parcels) {
      List<String> themes =
          mention.post().text().contains("arcel") ? List.of("shipping delay") : List.of();
      after.add(
          new Mention(
              mention.post(),
              mention.language(),
              mention.sentiment(),
              mention.topics(),
              mention.toward(),
              themes));
    }

    assertThat(explain(before, after).drivers().getFirst().name()).isEqualTo("shipping delay");
  }

  @Test
  void namesTheTermOfTheTopicThatPeopleTurnedAgainst() {
    List<Mention> was = new ArrayList<>(new Chatter(14).smallTalk(500).mentions());
    List<Mention> is = new ArrayList<>(new Chatter(15).smallTalk(500).mentions());
    new Chatter(16).from("forum", 150, Label.POSITIVE).mentions().forEach(m -> was.add(app(m)));
    new Chatter(17).from("forum", 150, Label.NEGATIVE).mentions().forEach(m -> is.add(app(m)));

    Driver first = explain(was, is).drivers().getFirst();

    assertThat(first.kind()).isEqualTo(Driver.Kind.TERM);
    assertThat(first.name()).isEqualTo("acme app");
  }

  private static Mention app(Mention mention) {
    return new Mention(
        mention.post(),
        mention.language(),
        mention.sentiment(),
        List.of(TopicMatch.somewhere(Mentions.TOPIC, false, List.of("acme app"))),
        mention.toward(),
        List.of());
  }

  @Test
  void keepsTopicWordsHandlesLinksAndStopWordsOutOfTheThemes() {
    List<Mention> after =
        new Chatter(7)
            .smallTalk(400)
            .about(150, Label.NEGATIVE, "@acme acme why is the parcel late https://a.example/x")
            .mentions();

    Set<String> words = new HashSet<>(explain(before, after).drivers().getFirst().terms());

    assertThat(words)
        .contains("parcel late")
        .doesNotContain("acme", "why", "is", "the", "https", "example");
  }

  @Test
  void keepsLanguagesApart() {
    Chatter after = new Chatter(8).smallTalk(400);
    for (int i = 0; i < 80; i++) {
      after.add("forum", "", Label.NEGATIVE, "de", "paket verspätet nummer " + i);
      after.add("forum", "", Label.NEGATIVE, "es", "el paquete llega con retraso, pedido " + i);
    }

    List<Driver> drivers = explain(before, after.mentions()).drivers();

    for (Driver driver : drivers) {
      boolean german = driver.terms().stream().anyMatch("paket"::equals);
      assertThat(driver.terms()).doesNotContain(german ? "paquete" : "paket");
    }
    assertThat(drivers.size()).isGreaterThan(2);
  }

  @Test
  void saysWhatItWasAboutBeforeInWhichLanguageItWasSaid() {
    Chatter was = new Chatter(12).smallTalk(600);
    Chatter is = new Chatter(13).smallTalk(400);
    String[] others = {"color", "bolsillo", "manga", "lana", "verano", "sendero", "montaña"};
    for (int i = 0; i < 90; i++) {
      String other = others[i % 7] + " " + others[i % 5] + " " + i;
      was.add("forum", "", Label.POSITIVE, "es", other);
      is.add("forum", "", Label.NEGATIVE, "es", i % 3 > 0 ? "mi paquete " + i : other);
    }

    List<Driver> drivers = explain(was.mentions(), is.mentions()).drivers();

    assertThat(drivers)
        .extracting(Driver::kind)
        .containsExactly(Driver.Kind.THEME, Driver.Kind.LANGUAGE, Driver.Kind.NOT_EXPLAINED);
    assertThat(drivers.getFirst().terms()).contains("paquete");
  }

  @Test
  void aHandfulOfMessagesIsExplainedByNothing() {
    for (int size = 1; size < 40; size += 3) {
      List<Mention> was = before.subList(0, size);
      DropExplanation explanation = explain(was, parcels.subList(450, 450 + size));

      assertThat(explanation.drivers().stream().mapToDouble(Driver::points).sum())
          .isCloseTo(explanation.change(), within(1e-9));
      if (size < 30) {
        assertThat(explanation.drivers()).as("%d messages", size).noneMatch(Driver::guess);
      }
    }
    assertThat(explain(before.subList(0, 4), parcels.subList(450, 453)).drivers()).hasSize(1);
  }

  @Test
  void explainsNothingWhereThereIsNothingToCompare() {
    DropExplanation explanation = explain(List.of(), parcels);

    assertThat(explanation.drivers()).hasSize(1);
    assertThat(explanation.drivers().getFirst().points()).isEqualTo(explanation.change());
    assertThat(explain(List.of(), List.of()).change()).isZero();
  }

  @Test
  void listsTheMostTypicalMessagesFirst() {
    List<Mention> after =
        new Chatter(9)
            .smallTalk(400)
            .about(100, Label.NEGATIVE, Chatter.PARCEL)
            .add("forum", "typical", Label.NEGATIVE, "en", "parcel delayed, tracking delayed")
            .mentions();

    Driver first = explain(before, after).drivers().getFirst();

    assertThat(first.messages().subList(0, 3)).contains(after.getLast().id());
  }

  private DropExplanation explain(List<Mention> was, List<Mention> is) {
    return explainer.explain(Mentions.TOPIC, was, is);
  }
}
