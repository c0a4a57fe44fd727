package dev.earshot.sentiment.spike;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Watches the volume of one topic step by step: the mean of the last 75 minutes, divided by the
 * shape of the day, against its own mean and standard deviation over the fourteen days before.
 *
 * <p>Seventy-five minutes are long enough that one shared post is no spike, and short enough for an
 * alert; between one hour and one and a half the choice hardly matters. The deviation is never
 * taken for less than that of a Poisson count.
 */
final class SpikeWatch {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long NOW = 75 * MINUTE;
  private static final long MOMENT = 15 * MINUTE;
  private static final long USUAL = 14 * DAY;

  /** While one lasts, and for a day after it was noticed, there is no other. */
  private static final long REST = DAY;

  /** The same hour is looked up on so many days before. */
  private static final int DAYS = 7;

  /** How far the median of those days is believed: it is a guess from seven hours. */
  private static final double SHAPE = .5;

  /** Learning ends when so much time has passed and so many messages are older than a day. */
  private static final long LEARNT_AFTER = 2 * DAY;

  private static final double LEARNT_MESSAGES = 60;

  /** Fewer messages above usual are no news, however unusual. */
  private static final double SMALLEST = 10;

  /** A spike began at most so long before it was noticed. */
  private static final long LONGEST_RISE = 6 * HOUR;

  private final Volume volume;
  private final double threshold;

  /** Sums over the levels of all steps before, their squares and how many there are. */
  private final double[] sums;

  private final double[] squares;
  private final int[] levels;

  SpikeWatch(Volume volume, double threshold) {
    this.volume = volume;
    this.threshold = threshold;
    this.sums = new double[volume.size() + 1];
    this.squares = new double[volume.size() + 1];
    this.levels = new int[volume.size() + 1];
  }

  List<Spike> run() {
    List<Found> found = new ArrayList<>();
    long quietUntil = Long.MIN_VALUE;
    for (int i = 0; i < volume.size(); i++) {
      long now = volume.at(i);
      int from = volume.first(now - USUAL);
      double shape = shape(now, from, i);
      double level = volume.mean(now, NOW) / shape;
      if (now >= quietUntil && learnt(i) && isSpike(level, shape, from, i)) {
        found.add(new Found(i, mean(from, i), shape, Math.sqrt(variance(from, i))));
        quietUntil = now + REST;
      }
      hear(i, level);
    }
    return found.stream().map(this::spike).toList();
  }

  private void hear(int i, double level) {
    boolean known = !Double.isNaN(level);
    sums[i + 1] = sums[i] + (known ? level : 0);
    squares[i + 1] = squares[i] + (known ? level * level : 0);
    levels[i + 1] = levels[i] + (known ? 1 : 0);
  }

  /** Messages of the last day do not count: what begins in a storm has nothing to rise from. */
  private boolean learnt(int i) {
    long now = volume.at(i);
    return now - volume.at(0) >= LEARNT_AFTER
        && volume.before(volume.first(now - DAY)) >= LEARNT_MESSAGES;
  }

  /** False also where too little was heard of the last hour. */
  private boolean isSpike(double level, double shape, int from, int i) {
    if (levels[i] == levels[from]) {
      return false;
    }
    double mean = mean(from, i);
    return (level - mean) * shape * volume.steps(NOW, i) >= SMALLEST
        && level - mean >= threshold * Math.sqrt(variance(from, i));
  }

  /** Of the levels of steps [from, i), never less than that of a Poisson count. */
  private double variance(int from, int i) {
    double mean = mean(from, i);
    return Math.max(
        (squares[i] - squares[from]) / (levels[i] - levels[from]) - mean * mean,
        mean / volume.steps(NOW, i));
  }

  /** Mean of the levels of steps [from, i). */
  private double mean(int from, int i) {
    return (sums[i] - sums[from]) / (levels[i] - levels[from]);
  }

  /** What this time of the day usually has, as a multiple of the mean of steps [from, i). */
  private double shape(long now, int from, int i) {
    double mean = i == from ? 0 : (volume.before(i) - volume.before(from)) / (i - from);
    double[] hours = new double[DAYS];
    int known = 0;
    for (int day = 1; day <= DAYS; day++) {
      double hour = volume.mean(now - day * DAY + HOUR / 2, HOUR);
      if (!Double.isNaN(hour)) {
        hours[known++] = hour;
      }
    }
    if (known == 0 || mean == 0) {
      return 1;
    }
    Arrays.sort(hours, 0, known);
    double median = (hours[(known - 1) / 2] + hours[known / 2]) / 2;
    return SHAPE * median / mean + 1 - SHAPE;
  }

  /**
   * Where a spike was noticed and what was usual there.
   *
   * @param mean of the levels before
   * @param shape of this time of the day
   * @param deviation of the levels before
   */
  private record Found(int step, double mean, double shape, double deviation) {

    /** Messages a step. */
    double usual() {
      return mean * shape;
    }
  }

  private Spike spike(Found found) {
    long now = volume.at(found.step);
    int from = found.step;
    while (from > 0
        && now - volume.at(from - 1) <= LONGEST_RISE
        && volume.mean(volume.at(from - 1), MOMENT) > 2 * found.usual()) {
      from--;
    }
    double moment = volume.mean(now, MOMENT);
    double score = moment / Math.max(found.usual(), 1 / volume.steps(DAY, found.step));
    int end = end(found);
    boolean open = end == volume.size();
    return new Spike(
        Instant.ofEpochSecond(volume.at(from)),
        Instant.ofEpochSecond(now),
        Instant.ofEpochSecond(open ? volume.end() : volume.at(end)),
        open,
        found.usual() * volume.steps(HOUR, found.step),
        score);
  }

  /** The first step whose level is half as unusual as it has to be for a spike; size if none is. */
  private int end(Found found) {
    double low = found.mean + threshold / 2 * found.deviation;
    int end = found.step + 1;
    while (end < volume.size() && !(levels[end + 1] > levels[end] && level(end) < low)) {
      end++;
    }
    return end;
  }

  private double level(int i) {
    return sums[i + 1] - sums[i];
  }
}
