package dev.earshot.sentiment.simulate;

import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Hourly counts of a topic: volume with daily and weekly cycles and bursts that threefold it
 * without touching the mood; a negative share around .20 whose logit drifts as an
 * Ornstein-Uhlenbeck process (standard deviation .2, a week to return), with Beta-Binomial scatter;
 * events where they are put.
 */
public final class Simulator {

  static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  private static final double DRIFT_DEVIATION = .2;
  private static final double DRIFT_HOURS = 168;
  private static final double OVERDISPERSION = .01;

  /** Of the messages that are not negative. */
  private static final double POSITIVE_SHARE = .35;

  private static final double BURST_FACTOR = 3;
  private static final double BURSTS_PER_HOUR = 1 / 120.0;
  private static final int LONGEST_BURST = 8;

  private final Draws draws;
  private final double perHour;
  private final List<Planted> events;
  private int burstUntil;

  private Simulator(long seed, double perHour, List<Planted> events) {
    this.draws = new Draws(seed);
    this.perHour = perHour;
    this.events = events;
  }

  /**
   * @param perHour mean number of messages an hour outside bursts
   * @param hours length of the series
   */
  public static Series series(long seed, double perHour, int hours, List<Planted> events) {
    return new Simulator(seed, perHour, events).run(hours);
  }

  /** An event and the hour it begins in. */
  public record Planted(Event event, int from) {

    public int to() {
      return from + event.hours();
    }

    Instant start() {
      return START.plus(Duration.ofHours(from));
    }

    Instant end() {
      return START.plus(Duration.ofHours(to()));
    }
  }

  private Series run(int hours) {
    List<Bucket> buckets = new ArrayList<>(hours);
    double drift = DRIFT_DEVIATION * draws.normal();
    double phase = 24 * draws.uniform();
    double keep = Math.exp(-1 / DRIFT_HOURS);
    for (int hour = 0; hour < hours; hour++) {
      drift = keep * drift + Math.sqrt(1 - keep * keep) * DRIFT_DEVIATION * draws.normal();
      double usual = Math.log(Event.USUAL_SHARE / (1 - Event.USUAL_SHARE));
      double share = 1 / (1 + Math.exp(-usual - drift - shift(hour)));
      buckets.add(bucket(hour, draws.poisson(perHour * volume(hour, phase)), share));
    }
    return new Series(buckets);
  }

  private double shift(int hour) {
    for (Planted planted : events) {
      if (hour >= planted.from() && hour < planted.to()) {
        return planted.event().shift(hour - planted.from());
      }
    }
    return 0;
  }

  /** Factor on the mean volume: a quiet night, a quieter weekend, now and then a burst. */
  private double volume(int hour, double phase) {
    double day = 1 + .7 * Math.sin(2 * Math.PI * (hour + phase) / 24);
    double week = hour / 24 % 7 < 5 ? 1.12 : .7;
    if (hour >= burstUntil && draws.uniform() < BURSTS_PER_HOUR) {
      burstUntil = hour + 1 + draws.integer(LONGEST_BURST);
    }
    return day * week * (hour < burstUntil ? BURST_FACTOR : 1);
  }

  private Bucket bucket(int hour, int messages, double share) {
    int negative = draws.betaBinomial(messages, share, OVERDISPERSION);
    int positive = draws.betaBinomial(messages - negative, POSITIVE_SHARE, OVERDISPERSION);
    Instant start = START.plus(Duration.ofHours(hour));
    return new Bucket(
        start, start.plus(Duration.ofHours(1)), negative, messages - negative - positive, positive);
  }
}
