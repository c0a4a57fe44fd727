package dev.earshot.sentiment.drop;

/**
 * How sure it is that a segment moved the net sentiment by more than its size: a segment that
 * changed just as everything did explains nothing.
 *
 * <p>With v the value of a message and M the mean of all messages of its period, the contribution
 * beyond the segment's share of the whole change is the difference between the periods of the mean,
 * over all messages, of v − M inside the segment and 0 outside it. So its error is that of a
 * difference of two means.
 *
 * @param points contribution beyond the segment's share of the whole change
 * @param error standard error, in points
 */
record Certainty(double points, double error) {

  /** Neither period of {@code all} may be empty. */
  static Certainty of(Tally segment, Tally all) {
    boolean flat = all.spread(0) + all.spread(1) == 0;
    double[] mean = new double[2];
    double[] variance = new double[2];
    for (int period = 0; period < 2; period++) {
      // Where all messages have one label only the shares can tell the periods apart.
      double centre = flat ? all.mean(period) - 1 : all.mean(period);
      double n = all.count(period);
      mean[period] = segment.sum(period, centre) / n;
      variance[period] = segment.squares(period, centre) / n - mean[period] * mean[period];
    }
    double before = all.count(0);
    double after = all.count(1);
    return new Certainty(
        100 * (mean[1] - mean[0]),
        100 * Math.sqrt((variance[0] + 1 / before) / before + (variance[1] + 1 / after) / after));
  }
}
