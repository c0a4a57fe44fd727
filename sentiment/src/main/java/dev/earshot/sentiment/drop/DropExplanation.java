package dev.earshot.sentiment.drop;

import java.util.List;

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
}
