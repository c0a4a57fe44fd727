package dev.earshot.listener.store;

import java.util.List;

/**
 * Buckets of one query, in time order, without gaps: a bucket nobody wrote in has zeros.
 *
 * @param buckets half-open, each beginning where the one before ended
 */
public record Series(List<Bucket> buckets) {

  public Series {
    buckets = List.copyOf(buckets);
  }

  public long total() {
    return buckets.stream().mapToLong(Bucket::total).sum();
  }
}
