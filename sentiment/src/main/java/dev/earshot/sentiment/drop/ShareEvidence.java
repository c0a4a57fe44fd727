package dev.earshot.sentiment.drop;

/**
 * The evidence that the share of one label left its baseline in one direction: for windows of 1 to
 * 30 hours that end now, and shifts of .4 to 2 logits, the likelihood ratio of shift against no
 * shift, averaged over windows and shifts. In a quiet topic ({@link Quietness}) the average is over
 * few windows, of four hours to a day, and over the two middle shifts.
 *
 * <p>Messages count by their effective number (quasi-likelihood of the Beta-Binomial), and doubt
 * about the baseline shrinks the evidence of a long window. Under no change the average is about 1
 * in expectation, whatever the volume; how often it is much more, {@link Rarity} tells.
 */
final class ShareEvidence {

  private static final int LONGEST = 30;
  private static final double[] SHIFTS = {.4, .8, 1.3, 2};

  /** In quiet topics shifts [1, 3) are looked for: a smaller one cannot be told within a day. */
  private static final int QUIET_FROM = 1;

  private static final int QUIET_TO = 3;

  /** Weights of the windows of a quiet topic, by length in hours; together 1. */
  private static final double[] QUIET_WEIGHTS = new double[LONGEST + 1];

  static {
    QUIET_WEIGHTS[4] = .25;
    QUIET_WEIGHTS[7] = .275;
    QUIET_WEIGHTS[8] = .275;
    QUIET_WEIGHTS[24] = .2;
  }

  private final ShareBaseline baseline;
  private final double direction;
  private final double[] odds = new double[SHIFTS.length];

  /** Likelihood ratios of the shifts in the window looked at last. */
  private final double[] ratios = new double[SHIFTS.length];

  private int bestFrom;
  private double bestEvidence;

  /**
   * @param direction 1 for a rise of the share, −1 for a fall
   */
  ShareEvidence(ShareBaseline baseline, double direction) {
    this.baseline = baseline;
    this.direction = direction;
    for (int i = 0; i < SHIFTS.length; i++) {
      odds[i] = Math.exp(direction * SHIFTS[i]) - 1;
    }
  }

  /**
   * Mean likelihood ratio over all windows that end at {@code to} and begin no sooner than {@code
   * earliest}. Remembers the window that says most.
   *
   * @param quiet weight of the windows and shifts of a quiet topic, in [0, 1]
   */
  double upTo(int to, int earliest, double quiet) {
    double sum = 0;
    double quietSum = 0;
    bestFrom = to - 1;
    bestEvidence = 0;
    for (int from = to - 1; from >= Math.max(earliest, to - LONGEST); from--) {
      if (!leaves(from, to)) {
        continue;
      }
      double evidence = mean(0, SHIFTS.length);
      sum += evidence;
      quietSum += QUIET_WEIGHTS[to - from] * mean(QUIET_FROM, QUIET_TO);
      if (evidence > bestEvidence) {
        bestEvidence = evidence;
        bestFrom = from;
      }
    }
    return (1 - quiet) * sum / LONGEST + quiet * quietSum;
  }

  /**
   * Whether the share in hours [from, to) is more than one standard deviation from the baseline,
   * and if so its likelihood ratios. To pass the others over saves most of the work and could never
   * tip the scales.
   */
  private boolean leaves(int from, int to) {
    if (baseline.isOrdinary(from, to, direction)) {
      return false;
    }
    double n = baseline.messages(from, to);
    double k = baseline.labelled(from, to);
    double p = baseline.expected(from, to);
    double surprise = direction * (k - n * p);
    double spread = n * p * (1 - p);
    if (surprise <= 0 || surprise * surprise < spread) {
      return false;
    }
    double trust = 1 / (1 + spread * baseline.variance(from, to));
    for (int i = 0; i < SHIFTS.length; i++) {
      ratios[i] = Math.exp(trust * (direction * SHIFTS[i] * k - n * Math.log(1 + p * odds[i])));
    }
    return true;
  }

  /** Mean of ratios [from, to). */
  private double mean(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += ratios[i];
    }
    return sum / (to - from);
  }

  /** Where the window that said most began. */
  int bestFrom() {
    return bestFrom;
  }

  double bestEvidence() {
    return bestEvidence;
  }
}
