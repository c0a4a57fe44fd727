package dev.earshot.sentiment.drop;

import java.time.Duration;

/**
 * Says when a topic is known well enough to judge it. Messages of the last day do not count: a
 * series that begins in the middle of a storm has nothing to fall from.
 */
final class LearningPhase {

  private static final int LAG_HOURS = 24;
  private static final int HOURS_NEEDED = 48;
  private static final int MESSAGES_NEEDED = 60;

  private final HourCounts counts;
  private double messages;
  private int first = -1;
  private int now;

  LearningPhase(HourCounts counts) {
    this.counts = counts;
  }

  /** Takes in the next hour; whether the topic was known before it. */
  boolean hear(int hour) {
    now = hour;
    if (first < 0 && counts.total(hour) > 0) {
      first = hour;
    }
    if (hour >= LAG_HOURS) {
      messages += counts.total(hour - LAG_HOURS);
    }
    return first >= 0 && now - first >= HOURS_NEEDED && messages >= MESSAGES_NEEDED;
  }

  Learning state() {
    return new Learning(
        (long) messages,
        MESSAGES_NEEDED,
        Duration.ofHours(first < 0 ? 0 : now + 1 - first),
        Duration.ofHours(HOURS_NEEDED));
  }
}
