package dev.earshot.sentiment.drop;

import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;

/**
 * Net sentiment = 100 × (positive − negative) / all, in points from −100 to +100. The only place
 * where Earshot computes it.
 */
public final class NetSentiment {

  private NetSentiment() {}

  /** In points; 0 when there are no messages. */
  public static double points(long negative, long neutral, long positive) {
    long all = negative + neutral + positive;
    return all == 0 ? 0 : 100.0 * (positive - negative) / all;
  }

  public static double points(Bucket bucket) {
    return points(bucket.negative(), bucket.neutral(), bucket.positive());
  }

  public static double points(Series series) {
    long negative = 0;
    long neutral = 0;
    long positive = 0;
    for (Bucket bucket : series.buckets()) {
      negative += bucket.negative();
      neutral += bucket.neutral();
      positive += bucket.positive();
    }
    return points(negative, neutral, positive);
  }
}
