package dev.earshot.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.sentiment.drop.Expectation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Thirty days of a topic in which a louder and angrier source begins. */
class NewcomersTest {

  private static final Instant NOW = Instant.parse("2026-03-31T00:00:00Z");
  private static final Instant FIRST = NOW.minus(Duration.ofDays(30));

  private final HeardTopic topic = new HeardTopic();
  private final DropReports reports = topic.reports();

  @AfterEach
  void close() {
    topic.close();
  }

  @Test
  void aSourceThatBeginsIsNeitherADropNorASpike() {
    topic.write("reddit", FIRST, NOW, 12, 3);
    topic.write("news", NOW.minus(Duration.ofHours(20)), NOW, 24, 16);

    assertThat(topic.drops(FIRST, NOW)).isEmpty();
    assertThat(topic.spikes(FIRST, NOW)).isEmpty();
  }

  @Test
  void theSameFromASourceThatWasThereIsBoth() {
    topic.write("reddit", FIRST, NOW, 12, 3);
    topic.write("reddit", NOW.minus(Duration.ofHours(20)), NOW, 24, 16);

    assertThat(topic.drops(FIRST, NOW)).hasSize(1);
    assertThat(topic.spikes(FIRST, NOW)).hasSize(1);
  }

  @Test
  void afterAWeekItCountsAndNothingShiftsWhereItBegan() {
    Instant begun = NOW.minus(Duration.ofDays(12));
    topic.write("reddit", FIRST, NOW, 12, 3);
    topic.write("news", begun, NOW, 24, 16);

    assertThat(topic.drops(FIRST, NOW)).isEmpty();
    assertThat(topic.spikes(FIRST, NOW)).isEmpty();
    assertThat(reports.hours(Mentions.TOPIC, FIRST, NOW).expected())
        .filteredOn(hour -> hour.start().isBefore(begun))
        .as("expected of the source that was heard then")
        .extracting(Expectation::net)
        .allSatisfy(net -> assertThat(net).isBetween(-10.0, 10.0));
  }

  @Test
  void aDropOfTheOthersIsFoundWhileASourceIsNewAndAfter() {
    for (Instant now : List.of(NOW, NOW.plus(Duration.ofDays(10)))) {
      Instant fall = now.minus(Duration.ofHours(10));
      topic.write("reddit", now.equals(NOW) ? FIRST : NOW, fall, 12, 3);
      topic.write("reddit", fall, now, 12, 10);
      topic.write("news", now.minus(Duration.ofDays(now.equals(NOW) ? 2 : 10)), now, 24, 2);

      assertThat(topic.drops(FIRST, now).getLast().from())
          .isAfterOrEqualTo(fall.minus(Duration.ofHours(2)));
      assertThat(topic.drops(FIRST, now).getLast().open()).isTrue();
    }
  }

  @Test
  void itsFirstDaysAreDrawnAndTold() {
    Instant begun = NOW.minus(Duration.ofDays(2));
    topic.write("reddit", FIRST, NOW, 12, 3);
    topic.write("news", begun, NOW, 24, 16);
    MentionQuery day = MentionQuery.of(Mentions.TOPIC, NOW.minus(Duration.ofDays(1)), NOW);

    assertThat(reports.hours(Mentions.TOPIC, FIRST, NOW).missing())
        .containsExactly(
            new Coverage(
                "news",
                begun,
                NOW,
                false,
                "new; drops and spikes are looked for without it in its first 7 days"));
    assertThat(reports.missing(day)).extracting(Coverage::source).containsExactly("news");
  }

  @Test
  void aSourceThatBringsLittleChangesNothing() {
    topic.write("reddit", FIRST, NOW, 12, 3);
    Instant once = NOW.minus(Duration.ofDays(2));
    topic.write("rare", once, once.plus(Duration.ofHours(1)), 1, 1);

    assertThat(reports.hours(Mentions.TOPIC, FIRST, NOW).missing()).isEmpty();
  }
}
