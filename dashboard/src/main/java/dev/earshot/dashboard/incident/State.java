package dev.earshot.dashboard.incident;

import java.util.Locale;
import java.util.Set;

/** Where an incident stands, and where it may go from there. */
public enum State {
  /** Looks like a drop to a more sensitive detector; nobody is told yet. */
  WATCHING,
  OPEN,
  ACKNOWLEDGED,
  /** Sentiment is back where it was expected to be. */
  RECOVERED,
  CLOSED,
  /** Announced before or judged so by a person: a campaign, a planned outage. */
  EXPECTED,
  /** Judged by a person to be no drop at all. */
  WRONG;

  /** Whether the drop may still be going on and people may still have to act. */
  public boolean live() {
    return this == OPEN || this == ACKNOWLEDGED;
  }

  /** Whether the state machine has an arrow to another state. */
  public boolean mayBecome(State next) {
    return next().contains(next);
  }

  /**
   * People may judge at any time after the opening, and take a judgement back; only a drop that
   * goes on or begins again opens what was ended.
   */
  private Set<State> next() {
    return switch (this) {
      case WATCHING -> Set.of(OPEN, EXPECTED);
      case OPEN -> Set.of(ACKNOWLEDGED, RECOVERED, CLOSED, EXPECTED, WRONG);
      case ACKNOWLEDGED -> Set.of(RECOVERED, CLOSED, EXPECTED, WRONG);
      case RECOVERED -> Set.of(OPEN, CLOSED, EXPECTED, WRONG);
      case CLOSED -> Set.of(OPEN, ACKNOWLEDGED, RECOVERED, EXPECTED, WRONG);
      case EXPECTED -> Set.of(OPEN, ACKNOWLEDGED, RECOVERED, CLOSED, WRONG);
      case WRONG -> Set.of(OPEN, ACKNOWLEDGED, RECOVERED, CLOSED, EXPECTED);
    };
  }

  /** Name for files, URLs and pages. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
