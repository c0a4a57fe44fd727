package dev.earshot.sentiment.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
  void namesNobodyInAtLeastNineteenOfTwentyShuffles() {
    List<Mention> pool = new ArrayList<>(before);
    pool.addAll(parcels);
    int named = 0;
    for (int shuffle = 0; shuffle < 60; shuffle++) {
      Collections.shuffle(pool, new Random(shuffle));
      named += explain(pool.subList(0, 900), pool.subList(900, 1500)).drivers().size() > 1 ? 1 : 0;
    }

    assertThat(named).isLessThanOrEqualTo(3);
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
