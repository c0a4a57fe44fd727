package dev.earshot.dashboard.job;

import java.time.Duration;

/** When the next round of a source may be. */
sealed interface RoundOutcome {

  /** As scheduled. */
  record Regular() implements RoundOutcome {}

  /** The source asked to wait. */
  record Wait(Duration atLeast) implements RoundOutcome {}

  /** Not before a person has acted. */
  record Stop() implements RoundOutcome {}
}
