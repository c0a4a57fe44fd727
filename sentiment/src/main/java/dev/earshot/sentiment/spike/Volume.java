package dev.earshot.sentiment.spike;

import dev.earshot.listener.collect.Coverage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts as arrays, from the first message on and without those that fall in a gap; sums over
 * stretches of time at small cost.
 */
final class Volume {

  /** Steps looked at to tell how long a step is. */
  private static final int STEPS_MEASURED = 25;

  private final long[] at;
  private final double[] sums;

  /** How long a step was as far as the i-th count could tell; later ones are like the last. */
  private final long[] steps;

  private Volume(long[] at, double[] values) {
    this.at = at;
    this.sums = new double[at.length + 1];
    for (int i = 0; i < at.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    this.steps = steps(at);
  }

  /**
   * Before the first message nothing was heard, which is not the same as silence: a topic that
   * begins in the middle of a file has no usual volume of none.
   */
  static Volume of(List<Count> counts, List<Coverage> gaps) {
    List<Coverage> missing = gaps.stream().filter(gap -> !gap.complete()).toList();
    List<Count> heard = new ArrayList<>(counts.size());
    Instant last = Instant.MIN;
    for (Count count : counts) {
      if (!count.at().isAfter(last)) {
        throw new IllegalArgumentException(count.at() + " does not come after " + last);
      }
      last = count.at();
      boolean begun = !heard.isEmpty() || count.value() > 0;
      if (begun && missing.stream().noneMatch(gap -> contains(gap, count.at()))) {
        heard.add(count);
      }
    }
    return new Volume(
        heard.stream().mapToLong(count -> count.at().getEpochSecond()).toArray(),
        heard.stream().mapToDouble(Count::value).toArray());
  }

  private static boolean contains(Coverage gap, Instant at) {
    return !at.isBefore(gap.from()) && at.isBefore(gap.to());
  }

  /**
   * Medians of the first differences, in seconds, so that one gap does not matter. Of a count only
   * those before it are used: what is said of a moment must not hang on what comes after.
   */
  private static long[] steps(long[] at) {
    long[] steps = new long[Math.clamp(at.length, 1, STEPS_MEASURED + 1)];
    steps[0] = 1;
    for (int i = 1; i < steps.length; i++) {
      long[] differences = new long[i];
      for (int j = 0; j < i; j++) {
        differences[j] = at[j + 1] - at[j];
      }
      Arrays.sort(differences);
      steps[i] = Math.max(1, differences[i / 2]);
    }
    return steps;
  }

  private long step(int i) {
    return steps[Math.clamp(i, 0, steps.length - 1)];
  }

  int size() {
    return at.length;
  }

  /** Seconds since 1970. */
  long at(int i) {
    return at[i];
  }

  /** End of the last step, in seconds since 1970. */
  long end() {
    return at[at.length - 1] + step(at.length - 1);
  }

  /** Messages in the steps before the i-th. */
  double before(int i) {
    return sums[i];
  }

  /** Index of the first count at or after a time in seconds. */
  int first(long time) {
    int found = Arrays.binarySearch(at, time);
    return found >= 0 ? found : -found - 1;
  }

  /**
   * Mean count of the steps that begin in (to − seconds, to], or NaN where fewer than half of them
   * were heard.
   */
  double mean(long to, long seconds) {
    int end = first(to + 1);
    long step = step(end - 1);
    int from = first(to - Math.max(seconds, step) + 1);
    int n = end - from;
    double expected = Math.max(1, (double) seconds / step);
    return n < Math.max(1, expected / 2) ? Double.NaN : (sums[end] - sums[from]) / n;
  }

  /** How many steps fit into a stretch of time, as far as the i-th count can tell; at least one. */
  double steps(long seconds, int i) {
    return Math.max(1, (double) seconds / step(i));
  }
}
