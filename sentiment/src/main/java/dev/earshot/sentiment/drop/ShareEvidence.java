package dev.earshot.sentiment.drop;

/**
 * The evidence that the share of one label left its baseline in one direction: for windows of 1 to
 * 30 hours that end now, and shifts of .4 to 2 logits, the likelihood ratio of shift against no
 * shift, averaged over windows and shifts.
 *
 * <p>Messages count by their effective number (quasi-likelihood of the Beta-Binomial), and doubt
 * about the baseline shrinks the evidence of a long window. Under no change the average is about 1
 * in expectation, whatever the volume; how often it is much more, {@link Rarity} tells.
 */
final class ShareEvidence {

  private static final int LONGEST = 30;
  private static final double[] SHIFTS = {.4, .8, 1.3, 2};

  private final ShareBaseline baseline;
  private final double direction;
  private final double[] odds = new double[SHIFTS.length];

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
   */
  double upTo(int to, int earliest) {
    double sum = 0;
    bestFrom = to - 1;
    bestEvidence = 0;
    for (int from = to - 1; from >= Math.max(earliest, to - LONGEST); from--) {
      double evidence = ratio(from, to);
      sum += evidence;
      if (evidence > bestEvidence) {
        bestEvidence = evidence;
        bestFrom = from;
      }
    }
    return sum / LONGEST;
  }

  /**
   * Mean likelihood ratio of the shifts in hours [from, to); none within one standard deviation of
   * the baseline, which saves most of the work and could never tip the scales.
   */
  private double ratio(int from, int to) {
    if (baseline.isOrdinary(from, to, direction)) {
      return 0;
    }
    double n = baseline.messages(from, to);
    double k = baseline.labelled(from, to);
    double p = baseline.expected(from, to);
    double surprise = direction * (k - n * p);
    double spread = n * p * (1 - p);
    if (surprise <= 0 || surprise * surprise < spread) {
      return 0;
    }
    double trust = 1 / (1 + spread * baseline.variance(from, to));
    double sum = 0;
    for (int i = 0; i < SHIFTS.length; i++) {
      sum += Math.exp(trust * (direction * SHIFTS[i] * k - n * Math.log(1 + p * odds[i])));
    }
    return sum / SHIFTS.length;
  }

  /** Where the window that said most began. */
  int bestFrom() {
    return bestFrom;
  }

  double bestEvidence() {
    return bestEvidence;
  }
}
