package dev.earshot.dashboard.incident.alert;

import java.time.Duration;

/** How long an alert that could not be delivered waits for its next attempt. */
final class BackOff {

  /** After so many, about two days, an alert is dead until somebody retries it. */
  static final int ATTEMPTS = 16;

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(6);

  private BackOff() {}

  /**
   * Doubles from ten seconds to six hours, with up to a quarter more.
   *
   * @param attempts made so far, without the one that just failed
   * @param jitter in [0, 1)
   */
  static Duration after(int attempts, double jitter) {
    long doubled = FIRST.toMillis() << Math.min(attempts, 20);
    long wait = Math.min(doubled, LONGEST.toMillis());
    return Duration.ofMillis(wait + (long) (wait * jitter / 4));
  }
}
