package dev.earshot.dashboard.incident;

import java.util.Locale;

/** Where an incident stands. */
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

  /** Name for files, URLs and pages. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
