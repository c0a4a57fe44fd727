package dev.earshot.sentiment.train;

import dev.earshot.sentiment.train.AdaptationSpace.Row;
import java.util.List;

/**
 * Cross-entropy of corrected labels under a tier's log-probabilities plus a bias, words and the
 * encoder's numbers, with an L2 penalty on everything that is added: few corrections change little.
 *
 * <p>Parameters stand as place × 3 + class: the bias, the encoder's numbers, the words. Groups are
 * penalised alike but their values are scaled, which weakens the penalty of a group by the square.
 */
final class AdaptationObjective extends PenalisedLoss {

  private static final int CLASSES = SoftmaxObjective.CLASSES;

  private final List<Row> rows;

  /**
   * @param width places in all
   * @param l2 penalty: l2 / 2 × the sum of squares, against the sum of losses
   */
  AdaptationObjective(List<Row> rows, int width, double l2) {
    super(width * CLASSES, l2);
    this.rows = List.copyOf(rows);
  }

  @Override
  double loss(double[] x, double[] gradient) {
    double loss = 0;
    for (Row row : rows) {
      loss += add(row, x, gradient);
    }
    return loss;
  }

  private static double add(Row row, double[] x, double[] gradient) {
    int[] place = row.places();
    float[] v = row.values();
    double[] p = row.offset().clone();
    for (int k = 0; k < place.length; k++) {
      int from = place[k] * CLASSES;
      p[0] += v[k] * x[from];
      p[1] += v[k] * x[from + 1];
      p[2] += v[k] * x[from + 2];
    }
    SoftmaxObjective.softmax(p);
    double loss = -Math.log(Math.max(p[row.label()], 1e-12));
    p[row.label()] -= 1;
    for (int k = 0; k < place.length; k++) {
      int from = place[k] * CLASSES;
      gradient[from] += v[k] * p[0];
      gradient[from + 1] += v[k] * p[1];
      gradient[from + 2] += v[k] * p[2];
    }
    return loss;
  }
}
