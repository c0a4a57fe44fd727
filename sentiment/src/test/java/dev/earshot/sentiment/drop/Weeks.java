package dev.earshot.sentiment.drop;

import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Invented series for tests: independent messages, so that every fall in them is put there. */
final class Weeks {

  static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  private final RandomGenerator random;
  private final List<Bucket> buckets = new ArrayList<>();

  Weeks(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Goes on from a series that begins at {@link #START}. */
  Weeks(long seed, Series before) {
    this(seed);
    buckets.addAll(before.buckets());
  }

  /** Appends hours in which every message is negative, positive or neutral by these chances. */
  Weeks hours(int hours, int messages, double negative, double positive) {
    for (int hour = 0; hour < hours; hour++) {
      int[] counts = new int[3];
      for (int message = 0; message < messages; message++) {
        double draw = random.nextDouble();
        counts[draw < negative ? 0 : draw < negative + positive ? 1 : 2]++;
      }
      Instant start = hour(buckets.size());
      buckets.add(
          new Bucket(start, start.plus(Duration.ofHours(1)), counts[0], counts[2], counts[1]));
    }
    return this;
  }

  Series series() {
    return new Series(buckets);
  }

  static Instant hour(int hour) {
    return START.plus(Duration.ofHours(hour));
  }
}
