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
    return sum(linearShare, linear, network);
  }

  /** Raw scores of one model, multiplied by a share, added to another's. */
  static double[] sum(double share, double[] added, double[] to) {
    double[] sum = new double[to.length];
    for (int c = 0; c < sum.length; c++) {
      sum[c] = share * added[c] + to[c];
    }
    return sum;
  }
}
