package dev.earshot.sentiment.drop;

/**
 * What a segment contributed to the change of net sentiment: with w its share of the messages, m
 * its mean, M the mean of all, 0 before and 1 after, bars the mean of both, in points
 *
 * <pre>C = w̄ (m¹ − m⁰)  [rate]  +  (m̄ − M̄) (w¹ − w⁰)  [mix]</pre>
 *
 * <p>Over segments that divide all messages the contributions add up to M¹ − M⁰: it is the Shapley
 * value of the two factors. The sum is exact; how it divides into rate and mix takes a mean of few
 * messages with a grain of salt: both means are drawn toward that of both periods together by a few
 * messages. A segment empty in one period takes its mean from the other, and its rate is 0.
 */
record Contribution(double rate, double mix) {

  /** So many messages of the segment's own mean are assumed in each period. */
  private static final double ASSUMED = 3;

  /** Neither period of {@code all} may be empty. */
  static Contribution of(Tally segment, Tally all) {
    double before = segment.count(0) / all.count(0);
    double after = segment.count(1) / all.count(1);
    double middle = (all.mean(0) + all.mean(1)) / 2;
    double sum = after * (segment.mean(1) - middle) - before * (segment.mean(0) - middle);
    double rate = (before + after) / 2 * (shrunk(segment, 1) - shrunk(segment, 0));
    return new Contribution(100 * rate, 100 * (sum - rate));
  }

  private static double shrunk(Tally segment, int period) {
    double n = segment.count(0) + segment.count(1);
    double together = n == 0 ? 0 : (segment.sum(0, 0) + segment.sum(1, 0)) / n;
    return (segment.sum(period, 0) + ASSUMED * together) / (segment.count(period) + ASSUMED);
  }

  double points() {
    return rate + mix;
  }
}
