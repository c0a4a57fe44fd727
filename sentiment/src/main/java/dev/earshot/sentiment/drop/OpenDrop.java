package dev.earshot.sentiment.drop;

/**
 * A drop that has been called and has not recovered. Recovery is a sum of evidence that the share
 * which moved is back at its baseline rather than half-way to the level of the drop; the sum never
 * falls below zero, and where it last left zero is where the recovery began.
 */
final class OpenDrop {

  /**
   * What is expected of the share that moved.
   *
   * @param direction 1 where it rose, −1 where it fell
   */
  record Share(ShareBaseline baseline, double direction) {}

  /** Twenty to one. */
  private static final double RECOVERED = Math.log(20);

  private static final double SMALLEST_SHIFT = .3;

  /** A level that has lasted for a week is the new normal. */
  private static final int LONGEST_HOURS = 7 * 24;

  private final ShareBaseline baseline;
  private final int from;
  private final int detected;
  private final double before;
  private final double odds;
  private final LastingEvidence since;
  private final double shift;
  private double back;
  private int backSince;

  /**
   * @param share the one that moved
   * @param before net sentiment expected, in points
   * @param odds that it is real when it is noticed, in logarithms
   */
  OpenDrop(Share share, int from, int detected, double before, double odds) {
    this.baseline = share.baseline();
    this.from = from;
    this.detected = detected;
    this.before = before;
    this.odds = odds;
    this.since = new LastingEvidence(baseline, share.direction(), from, detected);
    this.backSince = detected;
    double n = baseline.messages(from, detected);
    double moved = logit((baseline.labelled(from, detected) + .5) / (n + 1));
    double half = (moved - logit(baseline.expected(from, from, detected))) / 2;
    this.shift = Math.copySign(Math.max(SMALLEST_SHIFT, Math.abs(half)), half);
  }

  /** Takes in an hour; whether the drop is over. */
  boolean recovered(int hour) {
    double n = baseline.messages(hour, hour + 1);
    double p = baseline.expected(from, hour, hour + 1);
    double k = baseline.labelled(hour, hour + 1);
    back -= shift * k - n * Math.log1p(p * Math.expm1(shift));
    if (back <= 0) {
      back = 0;
      backSince = hour + 1;
    }
    if (hour + 1 - from >= LONGEST_HOURS) {
      backSince = hour + 1;
      return true;
    }
    return back >= RECOVERED;
  }

  /** The first hour after the drop. */
  int end() {
    return backSince;
  }

  /** Recovered, as is known by {@code now}. */
  Drop closed(HourCounts counts, int now) {
    return drop(counts, backSince, now, false);
  }

  /** Ended by a further fall, as is known by {@code now}. */
  Drop endedAt(HourCounts counts, int hour, int now) {
    return drop(counts, hour, now, false);
  }

  Drop stillOpen(HourCounts counts) {
    return drop(counts, counts.size(), counts.size(), true);
  }

  private Drop drop(HourCounts counts, int to, int now, boolean open) {
    return new Drop(
        counts.start(from),
        counts.start(detected),
        counts.start(trough(counts, to)),
        counts.start(to),
        before,
        counts.net(from, to),
        probability(odds),
        probability(odds + since.upTo(now)),
        open);
  }

  /** The hour with the lowest net sentiment; one with few messages is drawn towards the whole. */
  private int trough(HourCounts counts, int to) {
    double whole = counts.net(from, to);
    double typical = 1;
    for (int hour = from; hour < to; hour++) {
      typical += counts.total(hour) / (to - from);
    }
    int worst = from;
    double lowest = Double.POSITIVE_INFINITY;
    for (int hour = from; hour < to; hour++) {
      double n = counts.total(hour);
      double net = (n * counts.net(hour, hour + 1) + typical * whole) / (n + typical);
      if (n > 0 && net < lowest) {
        lowest = net;
        worst = hour;
      }
    }
    return worst;
  }

  private static double probability(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }
}
