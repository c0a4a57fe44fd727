package dev.earshot.listener.store;

import java.time.Instant;
import java.util.List;

/**
 * Counts of labels in one bucket of time.
 *
 * @param verdicts the same counts by who gave the labels, in the order of judges; they add up to
 *     the bucket's, or are empty where only the labels are known
 */
public record Bucket(
    Instant start,
    Instant end,
    long negative,
    long neutral,
    long positive,
    List<Verdicts> verdicts) {

  public Bucket {
    verdicts = List.copyOf(verdicts);
  }

  /** Counts of which nobody knows who judged. */
  public Bucket(Instant start, Instant end, long negative, long neutral, long positive) {
    this(start, end, negative, neutral, positive, List.of());
  }

  public long total() {
    return negative + neutral + positive;
  }
}
