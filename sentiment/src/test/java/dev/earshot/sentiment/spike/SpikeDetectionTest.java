package dev.earshot.sentiment.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.topic.Topic.Sensitivity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

final class SpikeDetectionTest {

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final int DAYS = 12;
  private static final Instant BURST = START.plus(Duration.ofDays(10)).plus(Duration.ofHours(9));

  private final SpikeDetector detector = SpikeDetection.detector(Sensitivity.BALANCED);

  @Test
  void a_burst_is_noticed_within_the_hour_and_told_once() {
    List<Spike> spikes =
        detector.detect(counts(STEP, at -> during(at, BURST, 4) ? 8 : 1), List.of());

    assertThat(spikes).hasSize(1);
    assertThat(spikes.getFirst().from())
        .isBetween(BURST.minus(STEP), BURST.plus(Duration.ofMinutes(15)));
    assertThat(spikes.getFirst().detectedAt()).isBetween(BURST, BURST.plus(Duration.ofHours(1)));
    assertThat(spikes.getFirst().score()).isBetween(4.0, 12.0);
  }

  @Test
  void days_as_ever_with_their_nights_have_no_spike() {
    assertThat(detector.detect(counts(STEP, _ -> 1), List.of())).isEmpty();
  }

  @Test
  void hourly_counts_will_do() {
    List<Spike> spikes =
        detector.detect(counts(Duration.ofHours(1), at -> during(at, BURST, 5) ? 8 : 1), List.of());

    assertThat(spikes).hasSize(1);
    assertThat(spikes.getFirst().detectedAt()).isBetween(BURST, BURST.plus(Duration.ofHours(2)));
  }

  @Test
  void what_is_said_of_a_moment_does_not_depend_on_what_comes_after() {
    List<Count> all = counts(STEP, at -> during(at, BURST, 4) ? 8 : 1);
    List<Count> part =
        all.stream().filter(c -> c.at().isBefore(BURST.plus(Duration.ofHours(2)))).toList();

    Spike then = detector.detect(part, List.of()).getFirst();
    Spike later = detector.detect(all, List.of()).getFirst();
    assertThat(then.open()).isTrue();
    assertThat(then).usingRecursiveComparison().ignoringFields("to", "open").isEqualTo(later);
  }

  @Test
  void nothing_said_of_a_moment_changes_wherever_the_counts_are_cut_off() {
    List<Count> all = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      all.add(new Count(START.plus(Duration.ofHours(6L * i)), 20));
    }
    all.add(new Count(START.plus(Duration.ofMinutes(3630)), 200));
    for (int i = 1; i < 600; i++) {
      Instant at = START.plus(Duration.ofMinutes(3630 + 30L * i));
      all.add(new Count(at, i / 3 == 70 ? 900 : 20 + i % 7));
    }
    List<Spike> whole = detector.detect(all, List.of());
    assertThat(whole).hasSize(2);

    for (int end = 1; end <= all.size(); end += 1 + end / 40) {
      List<Count> part = all.subList(0, end);
      Instant last = part.getLast().at();
      assertThat(detector.detect(part, List.of()))
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("to", "open")
          .isEqualTo(whole.stream().filter(one -> !one.detectedAt().isAfter(last)).toList());
    }
  }

  @Test
  void a_spike_ends_when_the_volume_is_near_usual_again() {
    Spike spike =
        detector.detect(counts(STEP, at -> during(at, BURST, 4) ? 8 : 1), List.of()).getFirst();

    assertThat(spike.open()).isFalse();
    assertThat(spike.to())
        .isBetween(BURST.plus(Duration.ofHours(4)), BURST.plus(Duration.ofMinutes(330)));
    assertThat(spike.usual()).isBetween(45.0, 80.0);
  }

  @Test
  void a_topic_that_was_hardly_heard_before_has_nothing_to_rise_from() {
    List<Count> counts = counts(STEP, at -> at.isBefore(BURST) ? 0 : 8);

    assertThat(detector.detect(counts, List.of())).isEmpty();
  }

  @Test
  void nothing_is_made_of_the_time_before_the_first_message() {
    List<Count> heard = counts(STEP, at -> during(at, BURST, 4) ? 8 : 1);
    List<Count> padded = new ArrayList<>();
    Instant begun = heard.getFirst().at();
    for (Instant at = begun.minus(Duration.ofDays(9)); at.isBefore(begun); at = at.plus(STEP)) {
      padded.add(new Count(at, 0));
    }
    padded.addAll(heard);

    assertThat(detector.detect(padded, List.of())).isEqualTo(detector.detect(heard, List.of()));
    assertThat(detector.detect(padded, List.of())).hasSize(1);
  }

  @Test
  void a_source_that_comes_back_after_an_outage_is_no_spike() {
    Instant from = BURST.minus(Duration.ofHours(30));
    List<Count> counts = counts(STEP, at -> !at.isBefore(from) && at.isBefore(BURST) ? 0 : 1);
    Coverage gap = new Coverage("s", from, BURST, false, "was down");

    assertThat(detector.detect(counts, List.of(gap))).isEmpty();
    List<Count> missing =
        counts.stream().filter(c -> c.at().isBefore(from) || !c.at().isBefore(BURST)).toList();
    assertThat(detector.detect(missing, List.of())).isEmpty();
  }

  @Test
  void a_burst_in_a_stretch_that_was_only_partly_heard_is_not_judged() {
    List<Count> counts = counts(STEP, at -> during(at, BURST, 4) ? 8 : 1);
    Coverage gap =
        new Coverage(
            "s", BURST.minusSeconds(60), BURST.plus(Duration.ofHours(5)), false, "sampled");

    assertThat(detector.detect(counts, List.of(gap))).isEmpty();
  }

  @Test
  void a_handful_of_messages_is_no_news_in_a_quiet_topic() {
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < DAYS * 288; i++) {
      Instant at = START.plus(STEP.multipliedBy(i));
      counts.add(new Count(at, during(at, BURST, 1) && i % 2 == 0 ? 1 : i % 40 == 0 ? 1 : 0));
    }
    assertThat(detector.detect(counts, List.of())).isEmpty();
  }

  @Test
  void a_stricter_detector_says_no_more_than_a_more_sensitive_one() {
    List<Count> counts = counts(STEP, at -> during(at, BURST, 3) ? 3 : 1);

    int strict = SpikeDetection.detector(Sensitivity.STRICT).detect(counts, List.of()).size();
    int sensitive = SpikeDetection.detector(Sensitivity.SENSITIVE).detect(counts, List.of()).size();
    assertThat(strict).isLessThanOrEqualTo(sensitive);
    assertThat(sensitive).isPositive();
  }

  @Test
  void no_counts_no_spikes_and_twins_are_refused() {
    assertThat(detector.detect(List.of(), List.of())).isEmpty();
    Count one = new Count(START, 1);
    assertThatThrownBy(() -> detector.detect(List.of(one, one), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean during(Instant at, Instant from, int hours) {
    return !at.isBefore(from) && at.isBefore(from.plus(Duration.ofHours(hours)));
  }

  /** About six messages in five minutes by day, two by night. */
  private static List<Count> counts(Duration step, ToDoubleFunction<Instant> factor) {
    Random random = new Random(7);
    List<Count> counts = new ArrayList<>();
    Instant end = START.plus(Duration.ofDays(DAYS));
    for (Instant at = START; at.isBefore(end); at = at.plus(step)) {
      double hour = at.getEpochSecond() % 86_400 / 3600.0;
      double mean = step.toMinutes() / 5.0 * (4 - 2 * Math.cos(2 * Math.PI * hour / 24));
      counts.add(new Count(at, poisson(random, mean * factor.applyAsDouble(at))));
    }
    return counts;
  }

  private static int poisson(Random random, double mean) {
    int count = 0;
    for (double time = random.nextExponential(); time < mean; time += random.nextExponential()) {
      count++;
    }
    return count;
  }
}
