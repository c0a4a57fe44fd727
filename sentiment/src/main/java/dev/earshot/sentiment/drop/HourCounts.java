package dev.earshot.sentiment.drop;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A series as arrays, one element an hour. Hours that touch a gap in coverage count no messages:
 * they are neither evidence nor baseline.
 */
final class HourCounts {

  private static final long HOUR_SECONDS = 3600;
  private static final int DAY_HOURS = 24;

  private final long firstEpochSecond;
  private final double[] negative;
  private final double[] positive;
  private final double[] total;

  private HourCounts(long firstEpochSecond, int size) {
    this.firstEpochSecond = firstEpochSecond;
    this.negative = new double[size];
    this.positive = new double[size];
    this.total = new double[size];
  }

  static HourCounts of(Series hours, List<Coverage> gaps) {
    List<Bucket> buckets = hours.buckets();
    long first = buckets.isEmpty() ? 0 : buckets.getFirst().start().getEpochSecond();
    HourCounts counts = new HourCounts(first, buckets.size());
    for (int hour = 0; hour < buckets.size(); hour++) {
      counts.put(hour, buckets.get(hour));
    }
    for (Coverage gap : gaps) {
      if (!gap.complete()) {
        counts.silence(gap);
      }
    }
    return counts;
  }

  private void put(int hour, Bucket bucket) {
    boolean fits =
        bucket.start().equals(start(hour))
            && Duration.between(bucket.start(), bucket.end()).equals(Duration.ofHours(1));
    if (!fits) {
      throw new IllegalArgumentException(
          "hour %d of the series must be [%s, %s), but is [%s, %s)"
              .formatted(hour, start(hour), start(hour + 1), bucket.start(), bucket.end()));
    }
    negative[hour] = bucket.negative();
    positive[hour] = bucket.positive();
    total[hour] = bucket.total();
  }

  private void silence(Coverage gap) {
    long from = Math.floorDiv(gap.from().getEpochSecond() - firstEpochSecond, HOUR_SECONDS);
    long to = -Math.floorDiv(firstEpochSecond - gap.to().getEpochSecond(), HOUR_SECONDS);
    for (int hour = (int) Math.max(0, from); hour < Math.min(to, size()); hour++) {
      negative[hour] = 0;
      positive[hour] = 0;
      total[hour] = 0;
    }
  }

  int size() {
    return total.length;
  }

  Instant start(int hour) {
    return Instant.ofEpochSecond(firstEpochSecond + hour * HOUR_SECONDS);
  }

  double negative(int hour) {
    return negative[hour];
  }

  double positive(int hour) {
    return positive[hour];
  }

  double total(int hour) {
    return total[hour];
  }

  /** Hour of the day in UTC, 0 to 23. */
  int hourOfDay(int hour) {
    return Math.floorMod(firstEpochSecond / HOUR_SECONDS + hour, DAY_HOURS);
  }

  /** 0 to 6; 1970-01-01, a Thursday, is 0. */
  int dayOfWeek(int hour) {
    return Math.floorMod(Math.floorDiv(firstEpochSecond / HOUR_SECONDS + hour, DAY_HOURS), 7);
  }

  /** Net sentiment of hours [from, to), in points. */
  double net(int from, int to) {
    double sum = 0;
    double all = 0;
    for (int hour = from; hour < to; hour++) {
      sum += positive[hour] - negative[hour];
      all += total[hour];
    }
    return all == 0 ? 0 : 100 * sum / all;
  }
}
