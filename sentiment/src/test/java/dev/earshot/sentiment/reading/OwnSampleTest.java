package dev.earshot.sentiment.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.sentiment.evaluate.Evaluation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OwnSampleTest {

  /** Rows are people's labels, columns the scorer's; negative, neutral, positive. */
  private static Evaluation evaluation(int[]... confusion) {
    return new Evaluation(confusion, 0, Duration.ZERO);
  }

  @Test
  void tellsHowFarPeoplesNetSentimentIsFromTheLabels() {
    Evaluation evaluation =
        evaluation(new int[] {40, 10, 0}, new int[] {0, 30, 0}, new int[] {0, 0, 20});
    OwnSample sample = OwnSample.of(evaluation).orElseThrow();
    assertThat(sample.counted()).isCloseTo(-.2, within(1e-9));
    assertThat(sample.offset()).isCloseTo(-.1, within(1e-9));
    // Differences of one in a tenth of the messages: variance .09, and .01 for the prior.
    assertThat(sample.variance()).isCloseTo(.1 / 99, within(1e-9));
  }

  @Test
  void neverTakesPerfectLabelsForProof() {
    Evaluation evaluation =
        evaluation(new int[] {10, 0, 0}, new int[] {0, 10, 0}, new int[] {0, 0, 10});
    assertThat(OwnSample.of(evaluation).orElseThrow().variance()).isPositive();
  }

  @Test
  void fewerThanThirtyMessagesAreNoSample() {
    Evaluation evaluation =
        evaluation(new int[] {9, 0, 0}, new int[] {0, 10, 0}, new int[] {0, 0, 10});
    assertThat(OwnSample.of(evaluation)).isEmpty();
  }
}
