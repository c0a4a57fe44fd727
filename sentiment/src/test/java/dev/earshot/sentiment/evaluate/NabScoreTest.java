package dev.earshot.sentiment.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.sentiment.evaluate.NabScore.Judged;
import dev.earshot.sentiment.evaluate.NabScore.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values worked out by hand from the published definition. */
final class NabScoreTest {

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final List<Instant> ROWS =
      IntStream.range(0, 1000).mapToObj(NabScoreTest::row).toList();
  private static final List<Window> WINDOWS =
      List.of(new Window(row(300), row(399)), new Window(row(700), row(799)));

  @Test
  void silence_is_worth_nothing() {
    assertThat(score().score()).isZero();
    assertThat(score().recall()).isZero();
  }

  @Test
  void the_first_row_of_every_window_is_worth_all() {
    assertThat(score(300, 700).score()).isCloseTo(100, within(1e-9));
    assertThat(score(300, 700).recall()).isEqualTo(1);
  }

  @Test
  void only_the_earliest_detection_in_a_window_counts() {
    assertThat(score(300, 350, 399, 700).score()).isCloseTo(100, within(1e-9));
    assertThat(score(350).score()).isLessThan(score(320).score()).isPositive();
  }

  @Test
  void a_detection_far_from_every_window_costs_eleven_hundredths() {
    assertThat(score(300, 700, 200).score()).isCloseTo(100 * (4 - .11) / 4, within(1e-9));
    assertThat(score(300, 700, 200).falseAlarms()).isEqualTo(1);
  }

  @Test
  void a_detection_soon_after_a_window_costs_less() {
    double soon = score(300, 700, 402).score();
    assertThat(soon).isLessThan(100).isGreaterThan(score(300, 700, 500).score());
    double share = 2 / (1 + Math.exp(5 * 3 / 99.0)) - 1;
    assertThat(soon).isCloseTo(100 * (4 + .11 * share) / 4, within(1e-9));
  }

  @Test
  void the_first_fifteen_percent_are_not_judged() {
    assertThat(score(10, 149).falseAlarms()).isZero();
    assertThat(score(150).falseAlarms()).isEqualTo(1);
  }

  @Test
  void false_alarms_are_told_for_thirty_days() {
    NabScore score = score(200, 210, 220);
    assertThat(score.days()).isCloseTo(849 * 5 / 1440.0, within(1e-9));
    assertThat(score.falseAlarmsIn30Days()).isCloseTo(90 / score.days(), within(1e-9));
  }

  private static Instant row(int i) {
    return START.plus(Duration.ofMinutes(5L * i));
  }

  private static NabScore score(int... rows) {
    List<Instant> detections = IntStream.of(rows).mapToObj(NabScoreTest::row).toList();
    return NabScore.of(List.of(new Judged(ROWS, WINDOWS, detections)));
  }
}
