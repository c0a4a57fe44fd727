package dev.earshot.sentiment.drop;

/**
 * A drop that has been called and has not recovered. Recovery is a sum of evidence that the share
 * which moved is back at its baseline rather than half-way to the level of the drop; the sum never
 * falls below zero, and where it last left zero is where the recovery began.
 */
final class OpenDrop {

  /** Twenty to one. */
  private static final double RECOVERED = Math.log(20);

  private static final double SMALLEST_SHIFT = .3;

  /** A level that has lasted for a week is the new normal. */
  private static final int LONGEST_HOURS = 7 * 24;

  private final ShareBaseline baseline;
  private final int from;
  private final int detected;
  private final double before;
  private final double confidence;
  private final double shift;
  private double back;
  private int backSince;

  OpenDrop(ShareBaseline baseline, int from, int detected, double before, double confidence) {
    this.baseline = baseline;
    this.from = from;
    this.detected = detected;
    this.before = before;
    this.confidence = confidence;
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

  Drop closed(HourCounts counts) {
    return drop(counts, backSince, false);
  }

  /** Ended by a further fall. */
  Drop endedAt(HourCounts counts, int hour) {
    return drop(counts, hour, false);
  }

  Drop stillOpen(HourCounts counts) {
    return drop(counts, counts.size(), true);
  }

  private Drop drop(HourCounts counts, int to, boolean open) {
    return new Drop(
        counts.start(from),
        counts.start(detected),
        counts.start(trough(counts, to)),
        counts.start(to),
        before,
        counts.net(from, to),
        confidence,
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

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }
}
