package dev.earshot.sentiment.simulate;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropDetector;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  private static final double LOWEST_THRESHOLD = 2;
  private static final double HIGHEST_THRESHOLD = 200;
  private static final double THRESHOLD_STEP = 1.08;

  /** Makes a MAD comparable with a standard deviation. */
  private static final double NORMAL = 1.4826;

  /** How far the share of an hour is above usual, in deviations; 0 while there is too little. */
  abstract double distance(double[] share, int hour);

  /** The recipe with a threshold, as a detector. */
  public DropDetector at(double threshold) {
    return (hours, gaps) -> detect(hours, gaps, threshold);
  }

  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * The lowest threshold of each recipe at which it raises at most so many false alarms in the
   * topics of a trial. Distances are computed once, whatever the number of thresholds tried.
   *
   * @param most in 30 days
   * @return in the order of the recipes
   */
  public static List<Double> thresholds(DropTrial trial, double most) {
    List<List<double[]>> topics =
        trial.quiet(series -> Stream.of(values()).map(one -> one.distances(series)).toList());
    return IntStream.range(0, values().length)
        .mapToObj(i -> threshold(topics.stream().map(each -> each.get(i)).toList(), trial, most))
        .toList();
  }

  private static double threshold(List<double[]> topics, DropTrial trial, double most) {
    double threshold = LOWEST_THRESHOLD;
    while (threshold < HIGHEST_THRESHOLD) {
      double tried = threshold;
      long alarms = topics.stream().mapToLong(each -> alarms(each, tried).length).sum();
      if (trial.per30Days(alarms) <= most) {
        break;
      }
      threshold *= THRESHOLD_STEP;
    }
    return threshold;
  }

  private double[] distances(Series hours) {
    List<Bucket> buckets = hours.buckets();
    double[] share = new double[buckets.size()];
    double[] distances = new double[share.length];
    for (int hour = 0; hour < share.length; hour++) {
      Bucket bucket = buckets.get(hour);
      share[hour] = bucket.total() == 0 ? Double.NaN : (double) bucket.negative() / bucket.total();
      distances[hour] = distance(share, hour);
    }
    return distances;
  }

  /** The hours of the alarms. */
  private static int[] alarms(double[] distances, double threshold) {
    int[] alarms = new int[distances.length / DAY + 1];
    int n = 0;
    int quietUntil = 0;
    for (int hour = 0; hour < distances.length; hour++) {
      if (hour >= quietUntil && distances[hour] >= threshold) {
        alarms[n++] = hour;
        quietUntil = hour + DAY;
      }
    }
    return Arrays.copyOf(alarms, n);
  }

  private List<Drop> detect(Series hours, List<Coverage> gaps, double threshold) {
    if (!gaps.isEmpty()) {
      throw new IllegalArgumentException("the recipes know nothing of gaps");
    }
    return Arrays.stream(alarms(distances(hours), threshold))
        .mapToObj(hours.buckets()::get)
        .map(bucket ->
            new Drop(bucket.start(), bucket.end(), bucket.start(), bucket.end(), 0, 0, 0, 0, false))
        .toList();
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
    double[] parted = values.clone();
    int middle = parted.length / 2;
    double high = select(parted, middle);
    if (parted.length % 2 == 1) {
      return high;
    }
    double low = parted[0];
    for (int i = 1; i < middle; i++) {
      low = Math.max(low, parted[i]);
    }
    return (low + high) / 2;
  }

  /**
   * The value that sorting would put at an index; lower ones are moved before it, higher ones
   * behind it. Quickselect (Hoare 1961): sorting took two thirds of the time of an evaluation.
   */
  private static double select(double[] values, int index) {
    int from = 0;
    int to = values.length - 1;
    while (from < to) {
      double pivot = values[(from + to) / 2];
      int up = from;
      int down = to;
      while (up <= down) {
        while (values[up] < pivot) {
          up++;
        }
        while (values[down] > pivot) {
          down--;
        }
        if (up <= down) {
          double swapped = values[up];
          values[up++] = values[down];
          values[down--] = swapped;
        }
      }
      if (index > down && index < up) {
        break;
      }
      from = index >= up ? up : from;
      to = index <= down ? down : to;
    }
    return values[index];
  }
}
