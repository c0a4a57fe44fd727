package dev.earshot.sentiment.drop;

import java.time.Instant;

/**
 * A fall of net sentiment that chance does not explain.
 *
 * @param from when it began, as far as can be told
 * @param detectedAt end of the hour whose messages made it certain
 * @param trough start of the worst hour
 * @param to when it had recovered, or the end of the data while {@code open}
 * @param before net sentiment expected without it, in points
 * @param after net sentiment in [from, to), in points
 * @param confidence probability that this is no chance, in [0, 1], from what was known at {@code
 *     detectedAt}, for a topic to which something happens once a month
 * @param latestConfidence the same from what is known since: it grows or shrinks with each hour
 *     that is heard while the drop lasts, and stays as it is when the drop is over
 * @param open whether it had not recovered by the end of the data
 */
public record Drop(
    Instant from,
    Instant detectedAt,
    Instant trough,
    Instant to,
    double before,
    double after,
    double confidence,
    double latestConfidence,
    boolean open) {

  /** In points; negative. */
  public double change() {
    return after - before;
  }
}
