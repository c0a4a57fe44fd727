package dev.earshot.sentiment.drop;

import java.util.List;
import java.util.Optional;

/**
 * Why net sentiment changed between two periods. Every message belongs to exactly one driver, so
 * the drivers' points add up to the change, and their counts to the messages.
 *
 * @param before net sentiment of the period before, in points
 * @param after net sentiment of the period, in points
 * @param drivers largest share of the change first, "not explained" last
 */
public record DropExplanation(double before, double after, List<Driver> drivers) {

  public DropExplanation {
    drivers = List.copyOf(drivers);
  }

  /** In points. */
  public double change() {
    return after - before;
  }

  /** The named driver with the largest share of the change, at least half a point. */
  public Optional<Driver> main() {
    double direction = Math.signum(change());
    return drivers.stream()
        .filter(driver -> driver.kind() != Driver.Kind.NOT_EXPLAINED)
        .filter(driver -> driver.points() * direction >= .5)
        .findFirst();
  }
}
