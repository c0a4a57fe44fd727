package dev.earshot.dashboard.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelQueueTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final MentionQuery ALL =
      MentionQuery.of(
          Mentions.TOPIC, Posts.NOON.minus(Duration.ofDays(1)), Posts.NOON.plusSeconds(60));

  private final TestDatabase database = TestDatabase.inMemory();
  private final MentionStore store = LuceneMentionStore.inMemory();
  private final LabelQueue queue =
      new LabelQueue(store, database.jdbc(), database.transaction(), new Random(1));

  private void collect(int negative, int positive) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < negative + positive; i++) {
      Label label = i < negative ? Label.NEGATIVE : Label.POSITIVE;
      mentions.add(Mentions.mention("m" + i, label, "message " + i));
    }
    store.save(mentions);
  }

  private Task next(String person) {
    return queue.next(Mentions.TOPIC, person).orElseThrow();
  }

  @Test
  void aSampleHasEachLabelInProportionAndNoMessageTwice() {
    collect(150, 50);
    assertThat(queue.draw(ALL, NOW)).isEqualTo(100);
    int negative = 0;
    for (Optional<Task> task = queue.next(Mentions.TOPIC, "ada");
        task.isPresent();
        task = queue.next(Mentions.TOPIC, "ada")) {
      negative += task.get().mention().sentiment().label() == Label.NEGATIVE ? 1 : 0;
      queue.answer(task.get().id(), Optional.of(Label.NEGATIVE), "ada", NOW);
    }
    assertThat(negative).isEqualTo(75);
    assertThat(queue.measured(Mentions.TOPIC).whole().accuracy()).isEqualTo(.75);
    assertThat(queue.draw(ALL, NOW)).isEqualTo(100);
    assertThat(queue.draw(ALL, NOW)).isZero();
  }

  @Test
  void eachPersonIsAskedAndTheyAgreeOrNot() {
    collect(2, 0);
    queue.draw(ALL, NOW);
    long first = next("ada").id();
    assertThat(next("ada").left()).isEqualTo(2);
    queue.answer(first, Optional.of(Label.NEGATIVE), "ada", NOW);
    queue.answer(first, Optional.of(Label.NEUTRAL), "ben", NOW.plusSeconds(1));
    long second = next("ada").id();
    assertThat(second).isNotEqualTo(first);
    queue.answer(second, Optional.of(Label.NEGATIVE), "ada", NOW);
    queue.answer(second, Optional.of(Label.NEGATIVE), "ben", NOW);

    Measured measured = queue.measured(Mentions.TOPIC);
    assertThat(measured.twice()).isEqualTo(2);
    assertThat(measured.agreed()).isEqualTo(1);
    assertThat(measured.whole().count(Label.NEGATIVE, Label.NEGATIVE)).isEqualTo(2);
    assertThat(measured.languages()).extracting(Measured.Group::name).containsExactly("en");
    assertThat(measured.sources()).extracting(Measured.Group::name).containsExactly("test");
  }

  @Test
  void anyTwoPeopleAreComparedOnWhatBothLabelled() {
    collect(4, 0);
    queue.draw(ALL, NOW);
    for (int i = 0; i < 4; i++) {
      long task = next("ada").id();
      queue.answer(task, Optional.of(i < 2 ? Label.NEGATIVE : Label.POSITIVE), "ada", NOW);
      queue.answer(task, Optional.of(i < 3 ? Label.NEGATIVE : Label.POSITIVE), "ben", NOW);
      Optional<Label> cleo = i == 0 ? Optional.of(Label.NEUTRAL) : Optional.empty();
      queue.answer(task, cleo, "cleo", NOW);
    }

    List<Measured.Pair> pairs = queue.measured(Mentions.TOPIC).pairs();
    assertThat(pairs)
        .extracting(pair -> pair.one() + " " + pair.other() + " " + pair.agreement().n())
        .containsExactly("ada ben 4", "ada cleo 1", "ben cleo 1");
    assertThat(pairs.getFirst().agreement().agreed()).isEqualTo(3);
    assertThat(pairs.getFirst().agreement().kappa()).isEqualTo(.5);
  }

  @Test
  void whoCannotTellIsNotAskedAgainAndCountsNothing() {
    collect(1, 0);
    queue.draw(ALL, NOW);
    assertThat(queue.answer(next("ada").id(), Optional.empty(), "ada", NOW)).isTrue();
    assertThat(queue.next(Mentions.TOPIC, "ada")).isEmpty();
    assertThat(queue.measured(Mentions.TOPIC).whole().n()).isZero();
    assertThat(queue.answer(999, Optional.empty(), "ada", NOW)).isFalse();
  }

  @Test
  void aCorrectionIsNoAnswerOfTheScorer() {
    collect(1, 0);
    queue.draw(ALL, NOW);
    Task task = next("ada");
    queue.answer(task.id(), Optional.of(Label.POSITIVE), "ada", NOW);
    store.correct(
        List.of(task.mention().id()),
        "",
        new dev.earshot.listener.mention.Correction(Label.POSITIVE, "ada", NOW));
    Measured measured = queue.measured(Mentions.TOPIC);
    assertThat(measured.whole().accuracy()).isZero();
    assertThat(measured.corrected()).isEqualTo(1);
  }
}
