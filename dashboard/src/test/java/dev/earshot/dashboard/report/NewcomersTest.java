package dev.earshot.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplainer;
import dev.earshot.sentiment.drop.Expectation;
import dev.earshot.sentiment.spike.Spike;
import dev.earshot.sentiment.spike.SpikeDetection;
import dev.earshot.sentiment.spike.SpikeExplainer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Thirty days of a topic in which a louder and angrier source begins. */
class NewcomersTest {

  private static final Instant NOW = Instant.parse("2026-03-31T00:00:00Z");
  private static final Instant FIRST = NOW.minus(Duration.ofDays(30));

  private final LuceneMentionStore store = LuceneMentionStore.inMemory();
  private final DropReports reports =
      new DropReports(
          store,
          new CoverageBook(TestDatabase.inMemory().jdbc()),
          new DropExplainer(),
          Duration.ofDays(90));
  private int written;

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aSourceThatBeginsIsNeitherADropNorASpike() {
    write("reddit", FIRST, NOW, 12, 3);
    write("news", NOW.minus(Duration.ofHours(20)), NOW, 24, 16);

    assertThat(drops(NOW)).isEmpty();
    assertThat(spikes(NOW)).isEmpty();
  }

  @Test
  void theSameFromASourceThatWasThereIsBoth() {
    write("reddit", FIRST, NOW, 12, 3);
    write("reddit", NOW.minus(Duration.ofHours(20)), NOW, 24, 16);

    assertThat(drops(NOW)).hasSize(1);
    assertThat(spikes(NOW)).hasSize(1);
  }

  @Test
  void afterAWeekItCountsAndNothingShiftsWhereItBegan() {
    Instant begun = NOW.minus(Duration.ofDays(12));
    write("reddit", FIRST, NOW, 12, 3);
    write("news", begun, NOW, 24, 16);

    assertThat(drops(NOW)).isEmpty();
    assertThat(spikes(NOW)).isEmpty();
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
      write("reddit", now.equals(NOW) ? FIRST : NOW, fall, 12, 3);
      write("reddit", fall, now, 12, 10);
      write("news", now.minus(Duration.ofDays(now.equals(NOW) ? 2 : 10)), now, 24, 2);

      assertThat(drops(now).getLast().from()).isAfterOrEqualTo(fall.minus(Duration.ofHours(2)));
      assertThat(drops(now).getLast().open()).isTrue();
    }
  }

  @Test
  void itsFirstDaysAreDrawnAndTold() {
    Instant begun = NOW.minus(Duration.ofDays(2));
    write("reddit", FIRST, NOW, 12, 3);
    write("news", begun, NOW, 24, 16);
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
    write("reddit", FIRST, NOW, 12, 3);
    store.save(List.of(mention("rare", NOW.minus(Duration.ofDays(2)), true)));

    assertThat(reports.hours(Mentions.TOPIC, FIRST, NOW).missing()).isEmpty();
  }

  private List<Drop> drops(Instant now) {
    return reports.drops(Mentions.TOPIC, Sensitivity.BALANCED, FIRST, now);
  }

  private List<Spike> spikes(Instant now) {
    TopicSteps steps =
        new SpikeReports(reports, new DropExplainer(), new SpikeExplainer(Set::of))
            .steps(Mentions.TOPIC, FIRST, now);
    return SpikeDetection.detector(Sensitivity.BALANCED).detect(steps.counts(), steps.gaps());
  }

  /** So many messages every hour, the first of them angry, the rest half and half. */
  private void write(String source, Instant from, Instant to, int hourly, int angry) {
    List<Mention> mentions = new ArrayList<>();
    for (Instant hour = from; hour.isBefore(to); hour = hour.plus(Duration.ofHours(1))) {
      for (int i = 0; i < hourly; i++) {
        Instant at = hour.plus(Duration.ofHours(1).multipliedBy(i).dividedBy(hourly));
        mentions.add(mention(source, at, i < angry));
      }
    }
    store.save(mentions);
  }

  private Mention mention(String source, Instant at, boolean angry) {
    written++;
    Label calm = written % 4 == 0 ? Label.POSITIVE : Label.NEUTRAL;
    return Mentions.with(source + written)
        .from(source)
        .at(at)
        .text("acme again")
        .label(angry ? Label.NEGATIVE : calm)
        .build();
  }
}
