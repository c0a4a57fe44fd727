package dev.earshot.sentiment.drop;

/**
 * What a segment contributed to the change of net sentiment: with w its share of the messages, m
 * its mean, M the mean of all, 0 before and 1 after, bars the mean of both, in points
 *
 * <pre>C = w̄ (m¹ − m⁰)  [rate]  +  (m̄ − M̄) (w¹ − w⁰)  [mix]</pre>
 *
 * <p>Over segments that divide all messages the contributions add up to M¹ − M⁰: it is the Shapley
 * value of the two factors. A segment empty in one period takes its mean from the other.
 */
record Contribution(double rate, double mix) {

  /** Neither period of {@code all} may be empty. */
  static Contribution of(Tally segment, Tally all) {
    double before = segment.count(0) / all.count(0);
    double after = segment.count(1) / all.count(1);
    double rate = (before + after) / 2 * (segment.mean(1) - segment.mean(0));
    double middle = (segment.mean(0) + segment.mean(1)) / 2;
    double mix = (middle - (all.mean(0) + all.mean(1)) / 2) * (after - before);
    return new Contribution(100 * rate, 100 * mix);
  }

  double points() {
    return rate + mix;
  }
}
