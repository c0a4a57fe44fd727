package dev.earshot.dashboard.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.listener.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicBookTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final SensitivityBook choices = new SensitivityBook(TestDatabase.inMemory().jdbc());

  @Test
  void aChosenSensitivityIsUsedAtOnceAndAfterTheNextStart() {
    TopicBook book = book(Sensitivity.BALANCED);
    book.choose("acme", Rule.DROP, Sensitivity.STRICT, "ada", NOW);

    assertThat(used(book)).isEqualTo(Sensitivity.STRICT);
    assertThat(used(book(Sensitivity.BALANCED))).isEqualTo(Sensitivity.STRICT);
    assertThat(book.configured().topics().getFirst().sensitivity()).isEqualTo(Sensitivity.BALANCED);
  }

  @Test
  void aTopicsFileWrittenSinceSaysWhatIsMeant() {
    book(Sensitivity.BALANCED).choose("acme", Rule.DROP, Sensitivity.STRICT, "ada", NOW);

    TopicBook later = book(Sensitivity.SENSITIVE);

    assertThat(used(later)).isEqualTo(Sensitivity.SENSITIVE);
    assertThat(later.choice("acme", Rule.DROP)).isEmpty();
  }

  @Test
  void everyChangeIsKeptWithWhoMadeItAndWhenAndOnlyRealOnes() {
    TopicBook book = book(Sensitivity.BALANCED);
    book.choose("acme", Rule.DROP, Sensitivity.STRICT, "ada", NOW);
    book.choose("acme", Rule.DROP, Sensitivity.STRICT, "ben", NOW.plusSeconds(1));
    book.choose("acme", Rule.DROP, Sensitivity.BALANCED, "ben", NOW.plusSeconds(2));

    assertThat(used(book)).isEqualTo(Sensitivity.BALANCED);
    assertThat(book.choices("acme", Rule.DROP))
        .extracting(SensitivityChoice::by, SensitivityChoice::used, SensitivityChoice::at)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("ben", Sensitivity.STRICT, NOW.plusSeconds(2)),
            org.assertj.core.groups.Tuple.tuple("ada", Sensitivity.BALANCED, NOW));
  }

  @Test
  void aTopicAddedLaterHasItsChoiceToo() {
    TopicBook book = book(Sensitivity.BALANCED);
    Topics more = new Topics(List.of(topic("sample", Sensitivity.STRICT)), List.of());
    book.add(more);
    book.choose("sample", Rule.DROP, Sensitivity.SENSITIVE, "ada", NOW);
    book.removeAdded();
    book.add(more);

    assertThat(book.get().topic("sample").orElseThrow().sensitivity())
        .isEqualTo(Sensitivity.SENSITIVE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.choose("nobody", Rule.DROP, Sensitivity.STRICT, "ada", NOW))
        .withMessageContaining("There is no topic ‘nobody’");
  }

  @Test
  void dropsAndSpikesHaveASensitivityEachAndNobodysChoiceOfOneTouchesTheOther() {
    TopicBook book = book(Sensitivity.BALANCED);
    book.choose("acme", Rule.SPIKE, Sensitivity.STRICT, "ada", NOW);
    book.choose("acme", Rule.DROP, Sensitivity.SENSITIVE, "ada", NOW);

    Topic topic = book(Sensitivity.BALANCED).get().topics().getFirst();
    assertThat(topic.sensitivity(Rule.SPIKE)).isEqualTo(Sensitivity.STRICT);
    assertThat(topic.sensitivity(Rule.DROP)).isEqualTo(Sensitivity.SENSITIVE);
    assertThat(book.choices("acme", Rule.SPIKE)).hasSize(1);
  }

  @Test
  void noConnectionIsKeptHoweverOftenPeopleChoose() {
    TestDatabase pooled = TestDatabase.inMemory();
    TopicBook book =
        new TopicBook(
            new Topics(List.of(topic("acme", Sensitivity.BALANCED)), List.of()),
            new SensitivityBook(pooled.jdbc()));
    for (int i = 0; i < 10; i++) {
      for (Sensitivity sensitivity : Sensitivity.values()) {
        book.choose("acme", Rule.DROP, sensitivity, "ada", NOW);
      }
    }

    String sessions = "select count(*) from information_schema.sessions";
    assertThat(pooled.jdbc().sql(sessions).query(Long.class).single())
        .as("the one that asks")
        .isEqualTo(1);
  }

  private TopicBook book(Sensitivity written) {
    return new TopicBook(new Topics(List.of(topic("acme", written)), List.of()), choices);
  }

  private static Sensitivity used(TopicBook book) {
    return book.get().topic("acme").orElseThrow().sensitivity();
  }

  private static Topic topic(String id, Sensitivity sensitivity) {
    return new Topic(
        id,
        id,
        List.of(id),
        List.of(),
        List.of(),
        "",
        Topic.Owned.NOTHING,
        Set.of(),
        Set.of(),
        sensitivity);
  }
}
