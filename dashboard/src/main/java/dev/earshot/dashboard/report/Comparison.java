package dev.earshot.dashboard.report;

import dev.earshot.sentiment.drop.Drop;
import java.time.Duration;
import java.time.Instant;

/**
 * A range and the time right before it that it is compared with: as many whole days as cover the
 * range, so that each hour of the day is in both, at least two and at most 28.
 *
 * @param from start of the range, inclusive; also the end of the time before, exclusive
 * @param to end of the range, exclusive
 * @param days length of the time before
 */
public record Comparison(Instant from, Instant to, int days) {

  private static final int LEAST_DAYS = 2;
  private static final int MOST_DAYS = 28;

  public Comparison {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a range must end after it begins: " + from + " – " + to);
    }
  }

  public static Comparison of(Drop drop) {
    return of(drop.from(), drop.to());
  }

  /**
   * @param from inclusive
   * @param to exclusive
   */
  public static Comparison of(Instant from, Instant to) {
    long days = Duration.between(from, to).plusDays(1).minusNanos(1).toDays();
    return new Comparison(from, to, Math.clamp(days, LEAST_DAYS, MOST_DAYS));
  }

  /** Start of the time before, inclusive. */
  public Instant beforeFrom() {
    return from.minus(Duration.ofDays(days));
  }
}
