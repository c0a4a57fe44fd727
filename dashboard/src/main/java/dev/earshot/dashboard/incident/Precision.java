package dev.earshot.dashboard.incident;

/**
 * What people said of a rule's alerts; of each incident the last answer counts.
 *
 * @param useful how many were right and worth it
 * @param expected how many were right but no news
 * @param wrong how many were no drop
 */
public record Precision(long useful, long expected, long wrong) {

  public long answered() {
    return useful + expected + wrong;
  }

  /** How many told of a drop that was one. */
  public long right() {
    return useful + expected;
  }
}
