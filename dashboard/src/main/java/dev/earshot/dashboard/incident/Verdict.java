package dev.earshot.dashboard.incident;

import java.util.Locale;

/** What people said of an alert. */
public enum Verdict {
  USEFUL,
  EXPECTED,
  WRONG;

  /** Name for files, URLs and pages. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
