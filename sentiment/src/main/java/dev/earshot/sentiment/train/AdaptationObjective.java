package dev.earshot.sentiment.train;

import dev.earshot.sentiment.train.AdaptationSpace.Row;
import edu.stanford.nlp.optimization.DiffFunction;
import java.util.Arrays;
import java.util.List;

/**
 * Cross-entropy of corrected labels under a tier's log-probabilities plus a bias, words and the
 * encoder's numbers, with an L2 penalty on everything that is added: few corrections change little.
 *
 * <p>Parameters stand as place × 3 + class: the bias, the encoder's numbers, the words. Groups are
 * penalised alike but their values are scaled, which weakens the penalty of a group by the square.
 */
final class AdaptationObjective implements DiffFunction {

  private static final int CLASSES = SoftmaxObjective.CLASSES;

  private final List<Row> rows;
  private final double l2;
  private final double[] gradient;
  private double value;
  private double[] at = {};

  /**
   * @param width places in all
   * @param l2 penalty: l2 / 2 × the sum of squares, against the sum of losses
   */
  AdaptationObjective(List<Row> rows, int width, double l2) {
    this.rows = List.copyOf(rows);
    this.l2 = l2;
    this.gradient = new double[width * CLASSES];
  }

  @Override
  public int domainDimension() {
    return gradient.length;
  }

  @Override
  public double valueAt(double[] x) {
    compute(x);
    return value;
  }

  @Override
  public double[] derivativeAt(double[] x) {
    compute(x);
    return gradient;
  }

  private void compute(double[] x) {
    if (Arrays.equals(x, at)) {
      return;
    }
    at = x.clone();
    double loss = 0;
    for (int i = 0; i < x.length; i++) {
      gradient[i] = l2 * x[i];
      loss += l2 / 2 * x[i] * x[i];
    }
    for (Row row : rows) {
      loss += add(row, x);
    }
    value = loss;
  }

  private double add(Row row, double[] x) {
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
