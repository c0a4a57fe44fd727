package dev.earshot.sentiment.drop;

import java.util.Arrays;

/**
 * What the hours since a drop was noticed say of whether it is real: the ratio of how likely they
 * are if something happened to how likely they are by chance. If something happened, the share is
 * shifted and, from an hour that nobody knows, is back at its baseline.
 *
 * <p>For each hour at which it may have ended, the likelihood ratio of the drop until then is held
 * against that at notice, averaged over shifts; what the noticed hours told of the size of the
 * shift counts, and doubt about the baseline shrinks the ratios as in {@link ShareEvidence}. A
 * small shift is not among them: drifts of the mood reach it without anything having happened.
 *
 * <p>The three constants were chosen on drops in simulated topics, see docs/detection.md.
 */
final class LastingEvidence {

  private static final double[] SHIFTS = {.8, 1.3, 2};

  /** Each hour says half of what it seems to: neighbouring hours are more alike than is known. */
  private static final double WORTH = .5;

  /** Chance that what happened is over, in each hour. */
  private static final double ENDS = 1 / 12.0;

  /** Share of the weight of an end that it loses with each hour in which no recovery is seen. */
  private static final double UNSEEN = 1 / 96.0;

  /** Beyond this, logarithms of ratios make no difference, and none overflows. */
  private static final double MOST = 500;

  private final ShareBaseline baseline;
  private final double direction;
  private final int from;
  private final int noticed;

  /**
   * @param direction 1 where the share rose, −1 where it fell
   * @param noticed first hour after those in which the drop was noticed
   */
  LastingEvidence(ShareBaseline baseline, double direction, int from, int noticed) {
    this.baseline = baseline;
    this.direction = direction;
    this.from = from;
    this.noticed = noticed;
  }

  /**
   * Logarithm of the ratio for the hours from notice to {@code now}; 0 at notice. An hour without
   * messages, such as one that was not heard, says nothing and is passed over.
   */
  double upTo(int now) {
    double atNotice = evidence(noticed);
    double ended = 0;
    double lasts = 1;
    double growth = 1;
    for (int hour = noticed; hour < now; hour++) {
      if (baseline.messages(hour, hour + 1) == 0) {
        continue;
      }
      ended = (1 - UNSEEN) * ended + ENDS * lasts * growth;
      lasts *= 1 - ENDS;
      growth = Math.exp(Math.clamp(WORTH * (evidence(hour + 1) - atNotice), -MOST, MOST));
    }
    return Math.log(ended + lasts * growth);
  }

  /** Logarithm of the likelihood ratio of hours [from, to), averaged over the shifts. */
  private double evidence(int to) {
    double n = baseline.messages(from, to);
    double k = baseline.labelled(from, to);
    double p = baseline.expected(from, to);
    double trust = 1 / (1 + n * p * (1 - p) * baseline.variance(from, to));
    double[] ratios =
        Arrays.stream(SHIFTS)
            .map(size -> direction * size)
            .map(shift -> trust * (shift * k - n * Math.log1p(p * Math.expm1(shift))))
            .toArray();
    double most = Arrays.stream(ratios).max().orElseThrow();
    double sum = Arrays.stream(ratios).map(ratio -> Math.exp(ratio - most)).sum();
    return most + Math.log(sum / SHIFTS.length);
  }
}
