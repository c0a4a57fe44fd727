package dev.earshot.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.Calibration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CalibratorTest {

  private static final Calibration FITTED =
      new Calibration("en", 1, new double[] {-.2, .1, .1}, new double[] {1, 1, 1});

  @Test
  void for_mentions_what_is_rare_in_training_is_likelier() {
    Calibration moved = Calibrator.forMentions(FITTED, labels(1, 5, 4));
    double[] before = FITTED.probabilities(new double[] {.5, .2, .1});
    double[] after = moved.probabilities(new double[] {.5, .2, .1});
    assertThat(after[0]).isGreaterThan(before[0]);
    // Odds of negative to neutral, 1 to 5 in training, are put half of the way to 1 to 1.
    assertThat(after[0] / after[1] / (before[0] / before[1])).isCloseTo(Math.sqrt(5), within(1e-9));
  }

  @Test
  void where_all_labels_are_as_common_nothing_moves() {
    Calibration moved = Calibrator.forMentions(FITTED, labels(3, 3, 3));
    assertThat(moved.probabilities(new double[] {.5, .2, .1}))
        .containsExactly(FITTED.probabilities(new double[] {.5, .2, .1}), within(1e-9));
    assertThat(moved.decision()).containsExactly(new double[] {1, 1, 1}, within(1e-9));
  }

  @Test
  void the_label_is_decided_by_three_quarters_of_the_way_to_even_shares() {
    Calibration moved = Calibrator.forMentions(FITTED, labels(1, 5, 4));
    double[] p = moved.probabilities(new double[] {0, 0, 0});
    double[] plain = FITTED.probabilities(new double[] {0, 0, 0});
    double weighed = p[0] * moved.decision()[0] / (p[1] * moved.decision()[1]);
    assertThat(weighed / (plain[0] / plain[1])).isCloseTo(Math.pow(5, .75), within(1e-9));
  }

  private static List<Label> labels(int negative, int neutral, int positive) {
    List<Label> labels = new ArrayList<>(Collections.nCopies(negative, Label.NEGATIVE));
    labels.addAll(Collections.nCopies(neutral, Label.NEUTRAL));
    labels.addAll(Collections.nCopies(positive, Label.POSITIVE));
    return labels;
  }
}
