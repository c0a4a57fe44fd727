package dev.earshot.sentiment.train;

import edu.stanford.nlp.optimization.DiffFunction;
import java.util.Arrays;
import java.util.List;

/**
 * Weighted cross-entropy of a linear three-class model plus an L2 penalty on its weights, for
 * CoreNLP's minimisers. Parameters stand as place × 3 + class.
 */
final class SoftmaxObjective implements DiffFunction {

  static final int CLASSES = 3;

  private final List<Row> rows;
  private final double l2;
  private final double[] gradient;
  private double value;
  private double[] at = {};

  /**
   * @param width places in all
   * @param l2 penalty: l2 / 2 × the sum of squared weights, against the sum of losses
   */
  SoftmaxObjective(List<Row> rows, int width, double l2) {
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
      loss += row.weight() * add(row, x);
    }
    value = loss;
  }

  /** Returns the loss of a row, not yet weighted. */
  private double add(Row row, double[] x) {
    int[] places = row.places();
    float[] v = row.values();
    double[] p = row.offset().clone();
    for (int k = 0; k < places.length; k++) {
      int from = places[k] * CLASSES;
      p[0] += v[k] * x[from];
      p[1] += v[k] * x[from + 1];
      p[2] += v[k] * x[from + 2];
    }
    softmax(p);
    double loss = 0;
    for (int c = 0; c < CLASSES; c++) {
      double target = row.target()[c];
      if (target > 0) {
        loss -= target * Math.log(Math.max(p[c], 1e-12));
      }
      p[c] = row.weight() * (p[c] - target);
    }
    for (int k = 0; k < places.length; k++) {
      int from = places[k] * CLASSES;
      gradient[from] += v[k] * p[0];
      gradient[from + 1] += v[k] * p[1];
      gradient[from + 2] += v[k] * p[2];
    }
    return loss;
  }

  /** In place. */
  static void softmax(double[] scores) {
    double max = Math.max(scores[0], Math.max(scores[1], scores[2]));
    double sum = 0;
    for (int c = 0; c < CLASSES; c++) {
      scores[c] = Math.exp(scores[c] - max);
      sum += scores[c];
    }
    for (int c = 0; c < CLASSES; c++) {
      scores[c] /= sum;
    }
  }
}
