package dev.earshot.dashboard.incident;

import java.time.Instant;

/**
 * Something that happened and may explain a change: a campaign, an outage, a release.
 *
 * @param topic id of the topic, or empty for all
 * @param from inclusive
 * @param to exclusive
 * @param kind one of {@code campaign}, {@code outage}, {@code release}, {@code other}
 * @param silences whether drops that begin in it are recorded without an alert
 */
public record Annotation(
    long id,
    String topic,
    Instant from,
    Instant to,
    String kind,
    String note,
    boolean silences,
    String createdBy) {

  /** Whether it concerns a topic and touches [start, end). */
  public boolean touches(String ofTopic, Instant start, Instant end) {
    return (topic.isEmpty() || topic.equals(ofTopic)) && from.isBefore(end) && start.isBefore(to);
  }
}
