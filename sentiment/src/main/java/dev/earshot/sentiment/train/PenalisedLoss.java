package dev.earshot.sentiment.train;

import edu.stanford.nlp.optimization.DiffFunction;
import java.util.Arrays;

/**
 * A loss of linear weights with an L2 penalty, for CoreNLP's minimisers, which ask for value and
 * derivative at the same place one after the other: both are computed once.
 */
abstract class PenalisedLoss implements DiffFunction {

  private final double l2;
  private final double[] gradient;
  private double value;
  private double[] at = {};

  /**
   * @param dimension number of weights
   * @param l2 penalty: l2 / 2 × the sum of squared weights, against the sum of losses
   */
  PenalisedLoss(int dimension, double l2) {
    this.l2 = l2;
    this.gradient = new double[dimension];
  }

  /** Returns the sum of the losses at x and adds its derivative to a gradient. */
  abstract double loss(double[] x, double[] gradient);

  @Override
  public final int domainDimension() {
    return gradient.length;
  }

  @Override
  public final double valueAt(double[] x) {
    compute(x);
    return value;
  }

  @Override
  public final double[] derivativeAt(double[] x) {
    compute(x);
    return gradient;
  }

  private void compute(double[] x) {
    if (Arrays.equals(x, at)) {
      return;
    }
    at = x.clone();
    double penalty = 0;
    for (int i = 0; i < x.length; i++) {
      gradient[i] = l2 * x[i];
      penalty += l2 / 2 * x[i] * x[i];
    }
    value = penalty + loss(x, gradient);
  }
}
