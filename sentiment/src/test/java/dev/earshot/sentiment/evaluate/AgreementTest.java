package dev.earshot.sentiment.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.sentiment.evaluate.Intervals.Interval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgreementTest {

  @Test
  void kappa_is_that_of_a_table_worked_out_by_hand() {
    // 50 texts: .7 agree, by chance .5 × .6 + .5 × .4 = .5 would.
    Agreement agreement = Agreement.of(new int[][] {{20, 5}, {10, 15}});
    assertThat(agreement.n()).isEqualTo(50);
    assertThat(agreement.share()).isCloseTo(.7, within(1e-12));
    assertThat(agreement.byChance()).isCloseTo(.5, within(1e-12));
    assertThat(agreement.kappa()).isCloseTo(.4, within(1e-12));
  }

  @Test
  void who_agrees_always_has_one_and_who_labels_without_reading_has_none() {
    assertThat(Agreement.of(new int[][] {{7, 0, 0}, {0, 9, 0}, {0, 0, 4}}).kappa()).isEqualTo(1);
    assertThat(Agreement.of(new int[][] {{36, 18, 6}, {18, 9, 3}, {6, 3, 1}}).kappa())
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void perfect_agreement_on_few_texts_is_not_taken_for_certain() {
    Interval interval = Agreement.of(new int[][] {{10, 0, 0}, {0, 10, 0}, {0, 0, 10}}).interval();
    assertThat(interval.high()).isCloseTo(1, within(1e-9));
    assertThat(interval.low()).isBetween(.7, .9);
  }

  @Test
  void one_label_for_everything_has_no_kappa() {
    Agreement one = Agreement.of(new int[][] {{12, 0}, {0, 0}});
    assertThat(one.defined()).isFalse();
    assertThatThrownBy(one::kappa).isInstanceOf(IllegalStateException.class);
    assertThat(Agreement.of(new int[3][3]).defined()).isFalse();
  }

  /** Two people who are right with a probability, and else give either other label. */
  @ParameterizedTest
  @CsvSource({"30, .7", "30, .85", "30, .95", "30, .99", "100, .85", "100, .99", "300, .95"})
  void the_interval_holds_the_truth_in_about_95_of_100_samples(int texts, double right) {
    double[] prevalence = {.6, .3, .1};
    double truth = kappa(prevalence, right);
    SplittableRandom random = new SplittableRandom(42);
    int samples = 2000;
    int held = 0;
    for (int sample = 0; sample < samples; sample++) {
      int[][] both = new int[3][3];
      for (int text = 0; text < texts; text++) {
        double drawn = random.nextDouble();
        int label = drawn < .6 ? 0 : drawn < .9 ? 1 : 2;
        both[say(label, right, random)][say(label, right, random)]++;
      }
      Agreement agreement = Agreement.of(both);
      Interval interval = agreement.defined() ? agreement.interval() : new Interval(-1, 1);
      held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    assertThat((double) held / samples).isBetween(.935, .99);
  }

  private static int say(int label, double right, SplittableRandom random) {
    return random.nextDouble() < right ? label : (label + 1 + random.nextInt(2)) % 3;
  }

  private static double kappa(double[] prevalence, double right) {
    double wrong = (1 - right) / 2;
    double share = right * right + 2 * wrong * wrong;
    double byChance = 0;
    for (double part : prevalence) {
      double given = part * right + (1 - part) * wrong;
      byChance += given * given;
    }
    return (share - byChance) / (1 - byChance);
  }
}
