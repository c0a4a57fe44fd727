package dev.earshot.dashboard.labelling;

import dev.earshot.dashboard.labelling.Measured.Pair;
import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.evaluate.Agreement;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what each two people said of the same messages. */
final class Pairs {

  private static final int LABELS = Label.values().length;

  /** Two people in alphabetical order. */
  private record Names(String one, String other) {}

  private Pairs() {}

  /**
   * @param said of each message
   * @return the most messages in common first, then by name
   */
  static List<Pair> of(Collection<List<Said>> said) {
    Map<Names, int[][]> tables =
        new TreeMap<>(Comparator.comparing(Names::one).thenComparing(Names::other));
    for (List<Said> labels : said) {
      for (Said one : labels) {
        labels.stream()
            .filter(other -> one.person().compareTo(other.person()) < 0)
            .forEach(other -> count(tables, one, other));
      }
    }
    return tables.entrySet().stream()
        .map(both ->
            new Pair(both.getKey().one(), both.getKey().other(), Agreement.of(both.getValue())))
        .sorted(Comparator.comparingInt((Pair pair) -> pair.agreement().n()).reversed())
        .toList();
  }

  private static void count(Map<Names, int[][]> tables, Said one, Said other) {
    int[][] table =
        tables.computeIfAbsent(
            new Names(one.person(), other.person()), _ -> new int[LABELS][LABELS]);
    table[one.label().index()][other.label().index()]++;
  }
}
