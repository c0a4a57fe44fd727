package dev.earshot.sentiment.simulate;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropDetector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What suites document or people build themselves, to be measured against: the negative share of
 * the last hour against what some hours before make usual. One alarm a day at most.
 */
public enum Recipe {
  /** Against mean and standard deviation of the hours of the last seven days. */
  ROLLING_Z {
    @Override
    double distance(double[] share, int hour) {
      double[] past = known(share, hour - WEEK, hour, 1);
      if (past.length < DAY) {
        return 0;
      }
      double mean = Arrays.stream(past).average().orElse(0);
      double square = Arrays.stream(past).map(x -> (x - mean) * (x - mean)).average().orElse(0);
      return (share[hour] - mean) / Math.max(SMALLEST, Math.sqrt(square));
    }
  },

  /** Against median and MAD of the same hour of the week in the last eight weeks. */
  HOUR_OF_WEEK_MAD {
    @Override
    double distance(double[] share, int hour) {
      double[] past = known(share, hour - 8 * WEEK, hour, WEEK);
      return past.length < 3 ? 0 : robust(share[hour], past);
    }
  },

  /**
   * Seasonal hybrid ESD (Hochenbaum et al. 2017) of the newest hour: the last fourteen days without
   * the median of each hour of the day, by median and MAD.
   */
  S_H_ESD {
    @Override
    double distance(double[] share, int hour) {
      int from = Math.max(0, hour - 2 * WEEK);
      if (hour - from < WEEK) {
        return 0;
      }
      double[] season = new double[DAY];
      for (int h = 0; h < DAY; h++) {
        season[(from + h) % DAY] = median(known(share, from + h, hour, DAY));
      }
      double[] rest = new double[hour - from];
      int n = 0;
      for (int i = from; i < hour; i++) {
        if (!Double.isNaN(share[i])) {
          rest[n++] = share[i] - season[i % DAY];
        }
      }
      return robust(share[hour] - season[hour % DAY], Arrays.copyOf(rest, n));
    }
  };

  private static final int DAY = 24;
  private static final int WEEK = 7 * DAY;
  private static final double SMALLEST = .01;

  /** Makes a MAD comparable with a standard deviation. */
  private static final double NORMAL = 1.4826;

  /** How far the share of an hour is above usual, in deviations; 0 while there is too little. */
  abstract double distance(double[] share, int hour);

  /** The recipe with a threshold, as a detector. */
  public DropDetector at(double threshold) {
    return (hours, gaps) -> alarms(hours, gaps, threshold);
  }

  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private List<Drop> alarms(Series hours, List<Coverage> gaps, double threshold) {
    if (!gaps.isEmpty()) {
      throw new IllegalArgumentException("the recipes know nothing of gaps");
    }
    List<Bucket> buckets = hours.buckets();
    double[] share = new double[buckets.size()];
    List<Drop> alarms = new ArrayList<>();
    int quietUntil = 0;
    for (int hour = 0; hour < share.length; hour++) {
      Bucket bucket = buckets.get(hour);
      share[hour] = bucket.total() == 0 ? Double.NaN : (double) bucket.negative() / bucket.total();
      if (hour >= quietUntil && distance(share, hour) >= threshold) {
        Instant start = bucket.start();
        alarms.add(new Drop(start, bucket.end(), start, bucket.end(), 0, 0, 0, false));
        quietUntil = hour + DAY;
      }
    }
    return alarms;
  }

  private static double[] known(double[] share, int from, int to, int step) {
    double[] found = new double[Math.max(0, (to - from) / step + 1)];
    int n = 0;
    for (int i = from; i < to; i += step) {
      if (i >= 0 && !Double.isNaN(share[i])) {
        found[n++] = share[i];
      }
    }
    return Arrays.copyOf(found, n);
  }

  private static double robust(double value, double[] past) {
    double middle = median(past);
    double mad = median(Arrays.stream(past).map(x -> Math.abs(x - middle)).toArray());
    return (value - middle) / Math.max(SMALLEST, NORMAL * mad);
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
