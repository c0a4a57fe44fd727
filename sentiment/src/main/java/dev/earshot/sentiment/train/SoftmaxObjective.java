package dev.earshot.sentiment.train;

import edu.stanford.nlp.optimization.DiffFunction;
import java.util.Arrays;

/**
 * Weighted cross-entropy of a linear three-class model plus an L2 penalty, for CoreNLP's
 * minimisers. Parameters stand as index × 3 + class.
 */
final class SoftmaxObjective implements DiffFunction {

  static final int CLASSES = 3;

  private final Examples examples;
  private final int features;
  private final double l2;
  private final double[] gradient;
  private double value;
  private double[] at = {};

  /**
   * @param l2 penalty: l2 / 2 × the sum of squared weights, against the sum of losses
   */
  SoftmaxObjective(Examples examples, int features, double l2) {
    this.examples = examples;
    this.features = features;
    this.l2 = l2;
    this.gradient = new double[features * CLASSES];
  }

  @Override
  public int domainDimension() {
    return features * CLASSES;
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
    double[] p = new double[CLASSES];
    for (int row = 0; row < examples.size(); row++) {
      loss += examples.weight(row) * addRow(x, row, p);
    }
    value = loss;
  }

  private double addRow(double[] x, int row, double[] p) {
    int from = examples.from(row);
    int to = examples.from(row + 1);
    Arrays.fill(p, 0);
    for (int k = from; k < to; k++) {
      int base = examples.index(k) * CLASSES;
      float v = examples.value(k);
      p[0] += v * x[base];
      p[1] += v * x[base + 1];
      p[2] += v * x[base + 2];
    }
    double loss = 0;
    softmax(p);
    for (int c = 0; c < CLASSES; c++) {
      double target = examples.target(row, c);
      if (target > 0) {
        loss -= target * Math.log(Math.max(p[c], 1e-12));
      }
      p[c] = examples.weight(row) * (p[c] - target);
    }
    for (int k = from; k < to; k++) {
      int base = examples.index(k) * CLASSES;
      float v = examples.value(k);
      gradient[base] += v * p[0];
      gradient[base + 1] += v * p[1];
      gradient[base + 2] += v * p[2];
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
