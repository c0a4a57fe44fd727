package dev.earshot.dashboard.incident;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts so that what is shown adds up to the whole that is shown. */
public final class Rounding {

  private Rounding() {}

  /**
   * Whole numbers that add up to {@code total}; each is a neighbour of its part as long as the
   * parts add up to within one of the total. The largest remainders are rounded up first.
   */
  public static List<Long> toSum(List<Double> parts, long total) {
    long[] whole = parts.stream().mapToLong(part -> (long) Math.floor(part)).toArray();
    List<Integer> byRemainder =
        IntStream.range(0, whole.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Math.floor(parts.get(i)) - parts.get(i)))
            .toList();
    long missing = total - IntStream.range(0, whole.length).mapToLong(i -> whole[i]).sum();
    for (int i = 0; missing != 0 && !byRemainder.isEmpty(); i++) {
      int place = i % whole.length;
      int at = byRemainder.get(missing > 0 ? place : whole.length - 1 - place);
      whole[at] += Long.signum(missing);
      missing -= Long.signum(missing);
    }
    return IntStream.range(0, whole.length).mapToObj(i -> whole[i]).toList();
  }
}
