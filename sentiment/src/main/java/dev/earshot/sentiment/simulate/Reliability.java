package dev.earshot.sentiment.simulate;

import dev.earshot.sentiment.simulate.DropTrial.Told;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether confidence keeps its word: of the drops told with a confidence in [from, to), how many
 * were real. A row of a reliability diagram.
 *
 * @param drops how many were told
 * @param confidence their mean
 * @param real share of them during which something had happened; like the mean not a number where
 *     there are none
 */
public record Reliability(double from, double to, int drops, double confidence, double real) {

  private static final List<Double> EDGES = List.of(0.0, .4, .5, .6, .7, .8, .9, .99, 1.0);

  /** Of the confidence with which drops were called. */
  public static List<Reliability> of(List<Told> told) {
    return of(told, Told::confidence);
  }

  /** Of the confidence when drops were over. */
  public static List<Reliability> ofLatest(List<Told> told) {
    return of(told, Told::latest);
  }

  /** In bins of confidence, the lowest first; the last one holds its upper edge too. */
  private static List<Reliability> of(List<Told> told, ToDoubleFunction<Told> figure) {
    return IntStream.range(1, EDGES.size())
        .mapToObj(i -> of(EDGES.get(i - 1), EDGES.get(i), told, figure))
        .toList();
  }

  private static Reliability of(
      double from, double to, List<Told> all, ToDoubleFunction<Told> figure) {
    List<Told> told =
        all.stream()
            .filter(one -> figure.applyAsDouble(one) >= from)
            .filter(one -> figure.applyAsDouble(one) < to || to == 1)
            .toList();
    double confidence = told.stream().mapToDouble(figure).average().orElse(Double.NaN);
    double real = told.stream().mapToDouble(one -> one.real() ? 1 : 0).average().orElse(Double.NaN);
    return new Reliability(from, to, told.size(), confidence, real);
  }
}
