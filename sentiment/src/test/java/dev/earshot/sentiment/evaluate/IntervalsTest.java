package dev.earshot.sentiment.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.sentiment.evaluate.Intervals.Interval;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class IntervalsTest {

  private static final int[][] MOSTLY_RIGHT = {{40, 5, 5}, {5, 20, 5}, {0, 0, 20}};

  @Test
  void accuracy_has_the_interval_of_wilson() {
    Interval interval = Intervals.of(evaluation(MOSTLY_RIGHT, 1)).accuracy(); // 80 of 100
    assertThat(interval.low()).isCloseTo(.7112, within(1e-4));
    assertThat(interval.high()).isCloseTo(.8666, within(1e-4));
  }

  @Test
  void every_interval_holds_its_figure() {
    Evaluation evaluation = evaluation(MOSTLY_RIGHT, 1);
    Intervals intervals = Intervals.of(evaluation);
    assertThat(evaluation.macroRecall())
        .isBetween(intervals.macroRecall().low(), intervals.macroRecall().high());
    assertThat(evaluation.macroF1())
        .isBetween(intervals.macroF1().low(), intervals.macroF1().high());
  }

  @Test
  void the_bootstrap_is_as_wide_as_the_variance_of_independent_recalls_says() {
    Evaluation even = evaluation(new int[][] {{80, 10, 10}, {10, 80, 10}, {10, 10, 80}}, 1);
    double standardError = Math.sqrt(3 * .8 * .2 / 100) / 3;
    Interval interval = Intervals.of(even).macroRecall();
    assertThat(interval.high() - interval.low())
        .isCloseTo(2 * 1.96 * standardError, within(.01)); // of .09
  }

  @Test
  void four_times_the_texts_halve_the_interval() {
    double few = width(Intervals.of(evaluation(MOSTLY_RIGHT, 1)).macroF1());
    double many = width(Intervals.of(evaluation(MOSTLY_RIGHT, 4)).macroF1());
    assertThat(many / few).isCloseTo(.5, within(.08));
  }

  @Test
  void to_be_right_on_all_of_a_few_texts_is_no_certainty() {
    Intervals intervals =
        Intervals.of(evaluation(new int[][] {{21, 0, 0}, {0, 0, 0}, {0, 0, 19}}, 1));
    assertThat(intervals.macroRecall().low()).isCloseTo(.8858, within(1e-4));
    assertThat(intervals.macroRecall().high()).isEqualTo(1);
    assertThat(intervals.macroF1()).isEqualTo(intervals.macroRecall());
  }

  @Test
  void the_same_counts_give_the_same_intervals() {
    Evaluation evaluation = evaluation(MOSTLY_RIGHT, 1);
    assertThat(Intervals.of(evaluation)).isEqualTo(Intervals.of(evaluation));
  }

  @Test
  void nothing_is_known_without_texts() {
    assertThat(Intervals.of(evaluation(new int[3][3], 1)).accuracy()).isEqualTo(new Interval(0, 1));
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  private static Evaluation evaluation(int[][] counts, int times) {
    int[][] confusion = new int[3][3];
    for (int cell = 0; cell < 9; cell++) {
      confusion[cell / 3][cell % 3] = counts[cell / 3][cell % 3] * times;
    }
    return new Evaluation(confusion, 0, Duration.ZERO);
  }
}
