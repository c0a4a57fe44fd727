package dev.earshot.sentiment.spike;

import java.time.Instant;

/**
 * Messages in the step that begins at an instant.
 *
 * @param value not negative
 */
public record Count(Instant at, double value) {

  public Count {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no count of messages: " + value);
    }
  }
}
