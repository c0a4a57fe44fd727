package dev.earshot.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.incident.SpikeFindings;
import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.DropExplainer;
import dev.earshot.sentiment.spike.SpikeExplainer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpikeReportsTest {

  private static final Instant NOW = Instant.parse("2026-03-20T00:00:00Z");
  private static final Instant FIRST = NOW.minus(Duration.ofDays(5));

  private final LuceneMentionStore store = LuceneMentionStore.inMemory();
  private final SpikeReports reports = reports();

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @EnumSource
  void theTimeBeforeATopicsFirstMessageIsNotTakenForSilence(Sensitivity sensitivity) {
    steadily(FIRST, NOW);

    assertThat(find(sensitivity).spikes()).isEmpty();
    assertThat(reports.steps(Mentions.TOPIC, NOW.minus(Duration.ofDays(90)), NOW).counts())
        .first()
        .satisfies(count -> assertThat(count.at()).isEqualTo(FIRST));
  }

  @Test
  void aBurstSoonAfterTheFirstDaysIsFoundAllTheSame() {
    steadily(FIRST, NOW);
    Instant burst = NOW.minus(Duration.ofHours(12));
    for (int i = 0; i < 4; i++) {
      steadily(burst.plusSeconds(10 + i), burst.plus(Duration.ofHours(3)));
    }

    assertThat(find(Sensitivity.STRICT).spikes())
        .singleElement()
        .satisfies(
            spike -> assertThat(spike.from()).isBetween(burst, burst.plus(Duration.ofHours(1))));
  }

  private SpikeFindings find(Sensitivity sensitivity) {
    Topic topic =
        new Topic(
                Mentions.TOPIC,
                "Acme",
                List.of("acme"),
                List.of(),
                List.of(),
                "",
                Topic.Owned.NOTHING,
                Set.of(),
                Set.of(),
                Sensitivity.BALANCED)
            .withSensitivity(Rule.SPIKE, sensitivity);
    return reports.find(topic, NOW.minus(Duration.ofDays(90)), NOW);
  }

  /** One message every five minutes. */
  private void steadily(Instant from, Instant to) {
    List<Mention> mentions = new ArrayList<>();
    for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofMinutes(5))) {
      mentions.add(Mentions.mention(at.toString(), Label.NEUTRAL, "acme again", at));
    }
    store.save(mentions);
  }

  private SpikeReports reports() {
    DropReports drops =
        new DropReports(
            store,
            new CoverageBook(TestDatabase.inMemory().jdbc()),
            new DropExplainer(),
            Duration.ofDays(90));
    return new SpikeReports(drops, new DropExplainer(), new SpikeExplainer(Set::of));
  }
}
