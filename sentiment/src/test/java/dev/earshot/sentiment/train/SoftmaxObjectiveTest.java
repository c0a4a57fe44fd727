package dev.earshot.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.Calibration;
import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SoftmaxObjectiveTest {

  @Test
  void the_derivative_is_that_of_the_value() {
    SoftmaxObjective objective = new SoftmaxObjective(rows(), 4, .3);
    double[] x = new double[objective.domainDimension()];
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.sin(i);
    }
    double[] derivative = objective.derivativeAt(x).clone();
    for (int i = 0; i < x.length; i++) {
      double[] up = x.clone();
      double[] down = x.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double slope = (objective.valueAt(up) - objective.valueAt(down)) / 2e-5;
      assertThat(derivative[i]).isCloseTo(slope, within(1e-5));
    }
  }

  @Test
  void learns_what_separates_the_classes() {
    SoftmaxObjective objective = new SoftmaxObjective(rows(), 4, .01);
    QNMinimizer minimizer = new QNMinimizer(5);
    minimizer.shutUp();
    double[] x = minimizer.minimize(objective, 1e-6, new double[objective.domainDimension()]);
    assertThat(x[0]).isGreaterThan(x[1]).isGreaterThan(x[2]);
    assertThat(x[3 + 2]).isGreaterThan(x[3]);
  }

  @Test
  void calibration_lowers_the_confidence_of_a_boaster_and_keeps_its_ranking() {
    List<double[]> scores = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Label truth = Label.at(i % 3);
      Label said = i % 10 < 7 ? truth : Label.at((i + 1) % 3);
      double[] score = new double[3];
      score[said.index()] = 8;
      scores.add(score);
      labels.add(truth);
    }
    Calibration fitted = Calibrator.fit("en", scores, labels);
    double[] p = fitted.probabilities(new double[] {8, 0, 0});
    assertThat(p[0]).isCloseTo(.7, within(.05));
  }

  /** Three numbers and a constant; the last one begins with a wrong idea of the text. */
  private static List<Row> rows() {
    return List.of(
        row(Label.NEGATIVE, 0, 1, 0, .5f, 1),
        row(Label.NEGATIVE, 0, .9f, .1f, .2f, 1),
        row(Label.NEUTRAL, 0, 0, 0, 1, 1),
        row(Label.POSITIVE, 0, 0, 1, .5f, 1),
        row(Label.POSITIVE, .3, .1f, .8f, .1f, 1));
  }

  private static Row row(Label label, double negative, float... values) {
    int[] places = IntStream.range(0, values.length).toArray();
    return new Row(new double[] {negative, 0, 0}, places, values, Row.oneHot(label), 1);
  }
}
