package dev.earshot.dashboard.incident;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened, or will, and may explain a change.
 *
 * @param topic id of the topic, or empty for all
 * @param from inclusive
 * @param to exclusive
 * @param silences whether drops that begin in it are recorded without an alert
 */
public record Annotation(
    long id,
    String topic,
    Instant from,
    Instant to,
    Kind kind,
    String note,
    boolean silences,
    String createdBy) {

  /** What it was. */
  public enum Kind {
    CAMPAIGN,
    OUTAGE,
    RELEASE,
    OTHER;

    /** Name for files, URLs and pages. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Annotation {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("An annotation must end after it begins.");
    }
  }

  /** Whether it touches [start, end). */
  public boolean touches(Instant start, Instant end) {
    return from.isBefore(end) && start.isBefore(to);
  }
}
