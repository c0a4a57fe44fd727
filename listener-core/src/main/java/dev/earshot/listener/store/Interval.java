package dev.earshot.listener.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * How a range is cut into buckets. Buckets begin at whole steps after local midnight, so that days
 * are the zone's days also across a clock change.
 *
 * @param step a day, or a whole part of a day
 */
public record Interval(Duration step, ZoneId zone) {

  /** No series has more buckets. */
  public static final int MAX_BUCKETS = 1_000_000;

  private static final Duration DAY = Duration.ofDays(1);

  public static final Interval HOUR = new Interval(Duration.ofHours(1), ZoneOffset.UTC);

  public Interval {
    boolean divides =
        step.isPositive() && step.compareTo(DAY) <= 0 && DAY.toNanos() % step.toNanos() == 0;
    if (!divides) {
      throw new IllegalArgumentException("step must divide a day: " + step);
    }
  }

  /** The start of the bucket that an instant falls into. */
  public Instant floor(Instant at) {
    ZonedDateTime midnight = at.atZone(zone).toLocalDate().atStartOfDay(zone);
    if (step.equals(DAY)) {
      return midnight.toInstant();
    }
    long steps = Duration.between(midnight, at.atZone(zone)).dividedBy(step);
    return midnight.toInstant().plus(step.multipliedBy(steps));
  }

  /**
   * Edges of all buckets that overlap [from, to): n + 1 instants for n buckets, the first at or
   * before {@code from}, the last at or after {@code to}. Of an empty range, one.
   *
   * @throws IllegalArgumentException for more than {@link #MAX_BUCKETS} buckets
   */
  public List<Instant> edges(Instant from, Instant to) {
    if (Duration.between(from, to).compareTo(step.multipliedBy(MAX_BUCKETS)) > 0) {
      throw new IllegalArgumentException(
          "more than %,d buckets of %s from %s to %s: take a longer step or a shorter range"
              .formatted(MAX_BUCKETS, step, from, to));
    }
    List<Instant> edges = new ArrayList<>();
    Instant edge = floor(from);
    edges.add(edge);
    while (edge.isBefore(to)) {
      edge = next(edge);
      edges.add(edge);
    }
    return edges;
  }

  private Instant next(Instant edge) {
    Instant tomorrow = edge.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    Instant next = edge.plus(step);
    return step.equals(DAY) || next.isAfter(tomorrow) ? tomorrow : next;
  }
}
