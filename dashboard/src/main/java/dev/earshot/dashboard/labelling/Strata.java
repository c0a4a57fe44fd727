package dev.earshot.dashboard.labelling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Draws at random, from each stratum in proportion to its size (Neyman 1934). */
final class Strata {

  private Strata() {}

  /**
   * @param from changed by drawing in no way
   * @param size at most; all are drawn where there are fewer
   * @param stratum what an item belongs to
   */
  static <T> List<T> draw(
      List<T> from, int size, Function<T, String> stratum, RandomGenerator random) {
    TreeMap<String, List<T>> strata = new TreeMap<>();
    from.forEach(
        item -> strata.computeIfAbsent(stratum.apply(item), _ -> new ArrayList<>()).add(item));
    double share = from.isEmpty() ? 0 : Math.min(1, (double) size / from.size());
    List<T> drawn = new ArrayList<>();
    List<Rest<T>> rests = new ArrayList<>();
    for (List<T> items : strata.values()) {
      Collections.shuffle(items, random);
      double wanted = share * items.size();
      int whole = (int) wanted;
      drawn.addAll(items.subList(0, whole));
      if (whole < items.size()) {
        rests.add(new Rest<>(items.get(whole), wanted - whole));
      }
    }
    int target = Math.min(size, from.size());
    rests.stream()
        .sorted(Comparator.comparingDouble(Rest<T>::fraction).reversed())
        .limit(Math.max(0, target - drawn.size()))
        .forEach(rest -> drawn.add(rest.item()));
    Collections.shuffle(drawn, random);
    return drawn;
  }

  /** The next item of a stratum, and how much of it is due. */
  private record Rest<T>(T item, double fraction) {}
}
