package dev.earshot.sentiment.drop;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why net sentiment changed between two periods. Every message belongs to exactly one driver, so
 * the drivers' points add up to the change, and their counts to the messages.
 *
 * @param before net sentiment of the period before, in points
 * @param after net sentiment of the period, in points
 * @param drivers the surest first, then guesses, the nearest to sure first; "not explained" last
 * @param leftOut sources whose messages count in neither period, because they were not heard alike
 *     in both; their absence is no change of mood
 * @param compared where some are left out, the sources whose messages count; else empty
 */
public record DropExplanation(
    double before,
    double after,
    List<Driver> drivers,
    List<String> leftOut,
    List<String> compared) {

  public DropExplanation {
    drivers = List.copyOf(drivers);
    leftOut = List.copyOf(leftOut);
    compared = List.copyOf(compared);
  }

  /** Of all messages. */
  public DropExplanation(double before, double after, List<Driver> drivers) {
    this(before, after, drivers, List.of(), List.of());
  }

  /** In points. */
  public double change() {
    return after - before;
  }

  /** The surest driver in the direction of the change, of half a point at least; no guess. */
  public Optional<Driver> main() {
    return first(false);
  }

  /** What to look at first where there is no main driver: the first guess in that direction. */
  public Optional<Driver> guess() {
    return main().isPresent() ? Optional.empty() : first(true);
  }

  private Optional<Driver> first(boolean guess) {
    double direction = Math.signum(change());
    return drivers.stream()
        .filter(driver -> driver.kind() != Driver.Kind.NOT_EXPLAINED)
        .filter(driver -> driver.guess() == guess)
        .filter(driver -> driver.points() * direction >= .5)
        .findFirst();
  }

  /**
   * For people to read: the main driver, then by the size of the share, then guesses; "not
   * explained" last.
   */
  public List<Driver> ranked() {
    Optional<Driver> main = main();
    return drivers.stream()
        .sorted(
            Comparator.comparing((Driver driver) -> driver.kind() == Driver.Kind.NOT_EXPLAINED)
                .thenComparing(Driver::guess)
                .thenComparing(driver -> main.filter(driver::equals).isEmpty())
                .thenComparingDouble(driver -> -Math.abs(driver.points())))
        .toList();
  }
}
