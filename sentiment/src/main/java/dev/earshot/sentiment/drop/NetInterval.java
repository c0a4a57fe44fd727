package dev.earshot.sentiment.drop;

import dev.earshot.listener.store.Bucket;

/**
 * The 80 % interval of the net sentiment that a bucket's messages are a sample of, in points: wide
 * where few messages speak, and wider than counting alone says because people answer each other.
 */
public record NetInterval(double low, double high) {

  /** Standard normal quantile of .9. */
  private static final double QUANTILE = 1.2816;

  /** Half a message of each label is assumed beforehand, so that one message is not all. */
  private static final double PRIOR = .5;

  public static NetInterval of(Bucket bucket) {
    return of(bucket.negative(), bucket.neutral(), bucket.positive());
  }

  /** Of a bucket without messages nothing is known. */
  public static NetInterval of(long negative, long neutral, long positive) {
    long n = negative + neutral + positive;
    if (n == 0) {
      return new NetInterval(-100, 100);
    }
    double all = n + 3 * PRIOR;
    double up = (positive + PRIOR) / all;
    double down = (negative + PRIOR) / all;
    double mean = up - down;
    double variance = (up + down - mean * mean) * (1 + (n - 1) * Overdispersion.PRIOR) / all;
    double half = QUANTILE * Math.sqrt(variance);
    return new NetInterval(100 * Math.max(-1, mean - half), 100 * Math.min(1, mean + half));
  }
}
