package dev.earshot.sentiment.score;

/**
 * How the raw scores of a {@link LinearModel} go together with a {@link WordNetwork}'s.
 *
 * @param network version of the one the model was calibrated with
 * @param linearShare what the linear scores are multiplied by before the network's are added
 */
public record Mix(String network, double linearShare) {

  /** Raw scores of both together, one a class. */
  public double[] scores(double[] linear, double[] network) {
    double[] sum = new double[linear.length];
    for (int c = 0; c < sum.length; c++) {
      sum[c] = linearShare * linear[c] + network[c];
    }
    return sum;
  }
}
