package dev.earshot.dashboard.cli;

import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Hourly counts of labels of several series in one CSV file. Rows may come in any order; an hour
 * without a row had no messages.
 */
final class HourlyFile {

  private static final List<String> COLUMNS =
      List.of("series", "start", "negative", "neutral", "positive");

  /** More hours between the first and the last are a mistyped year. */
  private static final int MOST_HOURS = 24 * 366 * 30;

  private HourlyFile() {}

  /** In the order of their first rows. */
  static Map<String, Series> read(Path file) {
    Map<String, TreeMap<Instant, Bucket>> found = new LinkedHashMap<>();
    new CsvFile(file)
        .read(
            COLUMNS,
            row -> {
              TreeMap<Instant, Bucket> hours =
                  found.computeIfAbsent(row.text("series"), any -> new TreeMap<>());
              Bucket bucket = bucket(row);
              if (hours.put(bucket.start(), bucket) != null) {
                throw row.bad("the hour %s of this series came before".formatted(bucket.start()));
              }
              if (hours(hours) > MOST_HOURS) {
                throw row.bad("%s is more than 30 years from other rows".formatted(bucket.start()));
              }
            });
    Map<String, Series> series = new LinkedHashMap<>();
    found.forEach((name, hours) -> series.put(name, whole(hours)));
    return series;
  }

  private static Bucket bucket(CsvFile.Row row) {
    Instant start = row.time("start");
    if (!start.equals(start.truncatedTo(ChronoUnit.HOURS))) {
      throw row.bad("start must be a whole hour, but is %s".formatted(start));
    }
    long negative = row.count("negative");
    long neutral = row.count("neutral");
    long positive = row.count("positive");
    return new Bucket(start, end(start), negative, neutral, positive);
  }

  private static Series whole(NavigableMap<Instant, Bucket> hours) {
    List<Bucket> buckets = new ArrayList<>();
    for (Instant hour = hours.firstKey(); !hour.isAfter(hours.lastKey()); hour = end(hour)) {
      Bucket bucket = hours.get(hour);
      buckets.add(bucket != null ? bucket : new Bucket(hour, end(hour), 0, 0, 0));
    }
    return new Series(buckets);
  }

  private static long hours(NavigableMap<Instant, Bucket> hours) {
    return Duration.between(hours.firstKey(), hours.lastKey()).toHours();
  }

  private static Instant end(Instant start) {
    return start.plus(Duration.ofHours(1));
  }
}
