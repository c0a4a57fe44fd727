package dev.earshot.listener.store;

import java.time.Instant;

/**
 * Counts of labels in one bucket of time.
 *
 * @param scoreSum sum of the scores P(positive) − P(negative)
 */
public record Bucket(
    Instant start, Instant end, long negative, long neutral, long positive, double scoreSum) {

  public long total() {
    return negative + neutral + positive;
  }
}
