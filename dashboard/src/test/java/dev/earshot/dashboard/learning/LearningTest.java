package dev.earshot.dashboard.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.correction.Corrections;
import dev.earshot.dashboard.history.WalkBook;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.mention.Span;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.Scorers;
import dev.earshot.sentiment.toward.ClauseScorer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class LearningTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final ReasonedScorer SHIPPED = Scorers.shipped();
  private static final String TEXT = "the gate was closed once more";

  private final TestDatabase database = TestDatabase.inMemory();
  private final MentionStore store = LuceneMentionStore.inMemory();
  private final Corrections corrections =
      new Corrections(store, new JdbcTemplate(database.source()), database.transaction());
  private final VersionBook versions = new VersionBook(database.jdbc(), database.transaction());
  private final WorkspaceScorer scorer = WorkspaceScorer.of(SHIPPED, versions);
  private final Learning learning =
      new Learning(
          corrections, versions, scorer, new ClauseScorer(), Clock.fixed(NOW, ZoneOffset.UTC));

  private int said;

  /** A team to whom gates are bad and window seats are good; the shipped model knows neither. */
  @BeforeEach
  void collect() {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      mentions.add(mention("gate" + i, "the gate was closed at " + i + " again"));
      mentions.add(mention("seat" + i, "window seat number " + i));
    }
    mentions.add(mention("other", TEXT));
    store.save(mentions);
  }

  private static Mention mention(String id, String text) {
    return new Mention(
        Posts.post(id, text),
        "en",
        SHIPPED.score(text, "en"),
        List.of(TopicMatch.somewhere(Mentions.TOPIC, false, List.of())),
        Map.of(),
        List.of());
  }

  private void correct(int pairs) {
    for (int i = 0; i < pairs; i++) {
      say("gate" + i, Label.NEGATIVE);
      say("seat" + i, Label.POSITIVE);
    }
  }

  /** One after the other. */
  private void say(String id, Label label) {
    said++;
    corrections.change(Set.of(Posts.post(id, "").id()), "", label, "ada", NOW.plusSeconds(said));
  }

  private Label stored(String id) {
    String full = Posts.post(id, "").id();
    return Objects.requireNonNull(corrections.find(Set.of(full)).get(full)).label("");
  }

  @Test
  void fewCorrectionsTeachNothingAndTheNoteSaysHowManyAreNeeded() {
    correct(3);
    learning.look();
    assertThat(versions.newest(9)).isEmpty();
    assertThat(learning.note()).contains("learn from: 6;", "30");
  }

  @Test
  void aBetterVersionIsUsedAtOnceAndAgainAfterARestart() {
    correct(20);
    learning.look();
    learning.look();

    assertThat(versions.newest(9)).hasSize(1);
    Version version = versions.newest(9).getFirst();
    assertThat(version.inUse()).isTrue();
    assertThat(version.judged()).isEqualTo(40);
    assertThat(version.accuracy()).isGreaterThan(version.accuracyBefore());
    assertThat(scorer.score(TEXT, "en").label()).isEqualTo(Label.NEGATIVE);
    assertThat(WorkspaceScorer.of(SHIPPED, versions).score(TEXT, "en"))
        .isEqualTo(scorer.score(TEXT, "en"));
  }

  @Test
  void whatWasChangedInTwoGoesIsNotTakenForFortyOpinions() {
    corrections.change(ids("gate"), "", Label.NEGATIVE, "ada", NOW);
    corrections.change(ids("seat"), "", Label.POSITIVE, "ada", NOW.plusSeconds(60));
    learning.look();

    Version version = versions.newest(9).getFirst();
    assertThat(version.judged()).isEqualTo(40);
    assertThat(version.accuracy()).isLessThanOrEqualTo(version.accuracyBefore());
    assertThat(version.inUse()).isFalse();
    assertThat(scorer.score(TEXT, "en")).isEqualTo(SHIPPED.score(TEXT, "en"));
  }

  private static Set<String> ids(String name) {
    return IntStream.range(0, 20)
        .mapToObj(i -> Posts.post(name + i, "").id())
        .collect(Collectors.toSet());
  }

  @Test
  void whoRollsBackIsNotOverruledByTheNextVersion() {
    correct(18);
    learning.look();
    learning.choose(0, "ada");
    assertThat(scorer.score(TEXT, "en")).isEqualTo(SHIPPED.score(TEXT, "en"));

    correct(20);
    learning.look();
    assertThat(versions.newest(9)).hasSize(2).noneMatch(Version::inUse);
    assertThat(versions.chosenBy()).isEqualTo("ada");

    learning.chooseNewest();
    assertThat(versions.newest(1).getFirst().inUse()).isTrue();
    assertThat(scorer.score(TEXT, "en").label()).isEqualTo(Label.NEGATIVE);
    assertThat(learning.choose(99, "ada")).isFalse();
  }

  @Test
  void aVersionOfOtherModelsIsLeftAsideAndTheNextBetterOneTakesItsPlaceAlsoWhereAPersonChoseIt() {
    versions.add(new Version(0, NOW, "old", 1, 40, 40, .5, .6, .6, .1, false), new byte[0]);
    versions.use(1, "ada");
    WorkspaceScorer after = WorkspaceScorer.of(SHIPPED, versions);
    Learning learns =
        new Learning(
            corrections, versions, after, new ClauseScorer(), Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(learns.inUse()).isZero();
    assertThat(learns.leftAside()).map(Version::base).contains("old");

    correct(20);
    learns.look();

    assertThat(learns.inUse()).isEqualTo(2);
    assertThat(learns.leftAside()).isEmpty();
    assertThat(after.score(TEXT, "en").label()).isEqualTo(Label.NEGATIVE);
  }

  @Test
  void theHistoryIsScoredAgainAndWhatPeopleSaidStays() {
    correct(20);
    say("seat7", Label.NEGATIVE);
    learning.look();
    try (Rescoring rescoring = rescored(TowardScorer.WHOLE, Topics.NONE)) {
      assertThat(rescoring.progress().done()).isEqualTo(41);
      assertThat(rescoring.progress().all()).isEqualTo(41);
      assertThat(rescoring.progress().changed()).isPositive();
      assertThat(rescoring.progress().failure()).isEmpty();
    }
    assertThat(stored("other")).isEqualTo(Label.NEGATIVE);
    assertThat(stored("seat7")).isEqualTo(Label.NEGATIVE);
    assertThat(stored("seat8")).isEqualTo(Label.POSITIVE);
  }

  @Test
  void whatHappensToAMessageWhileItIsScoredAgainStays() {
    String gone = Posts.post("seat1", "").id();
    String edited = Posts.post("seat2", "").id();
    Mention edit = mention("seat2", "I love my window seat, wonderful");
    TowardScorer meanwhile =
        (_, _, _, _) -> {
          say("seat3", Label.NEGATIVE);
          store.delete(List.of(new Deletion.OfPost("test", "seat1")));
          store.save(List.of(edit));
          return Map.of();
        };

    rescored(meanwhile, Topics.NONE).close();

    assertThat(corrections.find(Set.of(gone))).isEmpty();
    assertThat(corrections.find(Set.of(edited))).containsValue(edit);
    assertThat(stored("seat3")).isEqualTo(Label.NEGATIVE);
  }

  @Test
  void messagesStoredBeforePlacesWereGetThemAndAreJudgedTowardEachTopic() {
    String text = "Northpeak boots are wonderful, but Gateline lost my parcel and was awful";
    List<TopicMatch> unplaced =
        List.of(
            new TopicMatch("northpeak", true, List.of("northpeak"), List.of()),
            TopicMatch.somewhere("gateline", false, List.of("gateline")),
            TopicMatch.somewhere("removed", false, List.of("boots")));
    store.save(
        List.of(
            new Mention(
                Posts.post("two", text),
                "en",
                SHIPPED.score(text, "en"),
                unplaced,
                Map.of(),
                List.of())));
    Topics topics = new Topics(List.of(topic("northpeak"), topic("gateline")), List.of());

    rescored(new ClauseScorer(), topics).close();

    String id = Posts.post("two", "").id();
    Mention after = Objects.requireNonNull(corrections.find(Set.of(id)).get(id));
    assertThat(after.topics())
        .containsExactly(
            unplaced.get(0).withPlaces(List.of(new Span(0, 9))),
            unplaced.get(1).withPlaces(List.of(new Span(35, 43))),
            unplaced.get(2));
    assertThat(after.label("northpeak")).isEqualTo(Label.POSITIVE);
    assertThat(after.label("gateline")).isEqualTo(Label.NEGATIVE);
    assertThat(after.toward()).containsOnlyKeys("northpeak", "gateline");
  }

  private static Topic topic(String word) {
    return new Topic(
        word,
        word,
        List.of(word),
        List.of(),
        List.of(),
        "",
        Topic.Owned.NOTHING,
        Set.of(),
        Set.of(),
        Topic.Sensitivity.BALANCED);
  }

  /** One that has come to its end. */
  private Rescoring rescored(TowardScorer toward, Topics topics) {
    WalkBook walks = new WalkBook(database.jdbc(), database.transaction());
    Rescoring rescoring =
        new Rescoring(store, scorer, toward, () -> TopicMatcher.of(topics), walks);
    rescoring.begin();
    while (rescoring.isRunning()) {
      Thread.onSpinWait();
    }
    return rescoring;
  }
}
