package dev.earshot.sentiment.reading;

import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Judge;
import dev.earshot.listener.store.Verdicts;
import java.util.List;
import java.util.Optional;

/**
 * The 80 % interval of the net sentiment that people would count if they read the messages and all
 * others like them, in points: wide where few messages speak, wider than counting alone says
 * because people answer each other, and wider and beside the count where labels lean.
 */
public record NetInterval(double low, double high) {

  /** Standard normal quantile of .9. */
  private static final double QUANTILE = 1.2816;

  /** Half a message of each label is assumed beforehand, so that one message is not all. */
  private static final double PRIOR = .5;

  /**
   * How much more the share of one stretch of time scatters than independent messages would, as a
   * correlation of its messages; airline tweets show .005 to .045.
   */
  private static final double OVERDISPERSION = .01;

  /** Net sentiment and its variance by labels alone, in [−1, 1]. */
  private record Counted(double mean, double variance) {

    static Counted of(Bucket bucket) {
      double n = bucket.total();
      double all = n + 3 * PRIOR;
      double up = (bucket.positive() + PRIOR) / all;
      double down = (bucket.negative() + PRIOR) / all;
      double mean = up - down;
      double scatter = 1 + Math.max(0, n - 1) * OVERDISPERSION;
      return new Counted(mean, (up + down - mean * mean) * scatter / all);
    }

    static Counted of(List<Bucket> buckets) {
      double all = buckets.stream().mapToLong(Bucket::total).sum();
      double mean = 0;
      double variance = 0;
      for (Bucket bucket : buckets) {
        Counted counted = of(bucket);
        double share = bucket.total() / all;
        mean += share * counted.mean;
        variance += share * share * counted.variance;
      }
      return new Counted(mean, variance);
    }
  }

  /** Of a bucket without messages nothing is known. */
  public static NetInterval of(Bucket bucket, Optional<OwnSample> sample) {
    return of(List.of(bucket), sample);
  }

  /**
   * Of the time of all buckets together.
   *
   * @param sample of the topic, where people labelled one
   */
  public static NetInterval of(List<Bucket> buckets, Optional<OwnSample> sample) {
    double all = buckets.stream().mapToLong(Bucket::total).sum();
    if (all == 0) {
      return new NetInterval(-100, 100);
    }
    Counted counted = Counted.of(buckets);
    LabelBias known = LabelBias.of(buckets);
    LabelBias bias =
        sample
            .map(own -> known.with(own, counted.mean, 1 - corrected(buckets) / all))
            .orElse(known);
    double mean = Math.clamp(counted.mean + bias.mean(), -1, 1);
    double half = QUANTILE * Math.sqrt(counted.variance + bias.variance());
    return new NetInterval(100 * Math.max(-1, mean - half), 100 * Math.min(1, mean + half));
  }

  private static double corrected(List<Bucket> buckets) {
    return buckets.stream()
        .flatMap(bucket -> bucket.verdicts().stream())
        .filter(verdicts -> verdicts.judge().equals(Judge.PEOPLE))
        .mapToLong(Verdicts::total)
        .sum();
  }
}
