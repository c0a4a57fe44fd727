package dev.earshot.sentiment.drop;

/**
 * How much more the share of one hour scatters than independent messages would: people answer each
 * other, so n messages tell no more than n / (1 + (n − 1)ρ) independent ones. Estimated by moments
 * of the squared Pearson residuals, shrunk to what real topics show.
 */
final class Overdispersion {

  /** Airline tweets show .005 to .045. */
  static final double PRIOR = .01;

  /** How many full hours the prior is worth. */
  private static final double PRIOR_HOURS = 24;

  /** Half-life of two weeks. */
  private static final double KEEP = Math.pow(.5, 1 / (14 * 24.0));

  /** A residual of more than three standard deviations is an event, not scatter. */
  private static final double LARGEST = 9;

  private static final double SMALLEST_RHO = .001;
  private static final double LARGEST_RHO = .1;

  private double moment;
  private double weight;
  private double rho = PRIOR;

  /** Weight of one message among n of the same hour, in (0, 1]. */
  double weight(double n) {
    return 1 / (1 + Math.max(0, n - 1) * rho);
  }

  /**
   * @param chi2 squared Pearson residual of an hour under independence
   * @param baseline what the doubt about the baseline adds to its expectation of 1
   */
  void learn(double n, double chi2, double baseline) {
    double scale = 1 + (n - 1) * rho;
    double excess = Math.min(chi2, LARGEST * (scale + baseline)) - 1 - baseline;
    double trust = 1 / (scale * scale);
    moment = moment * KEEP + trust * (n - 1) * excess;
    weight = weight * KEEP + trust * (n - 1) * (n - 1);
    double prior = PRIOR_HOURS / (PRIOR * PRIOR);
    double estimate = (moment + prior * PRIOR) / (weight + prior);
    rho = Math.clamp(estimate, SMALLEST_RHO, LARGEST_RHO);
  }
}
