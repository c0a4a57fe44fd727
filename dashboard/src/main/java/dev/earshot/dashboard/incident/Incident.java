package dev.earshot.dashboard.incident;

import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A drop of sentiment or a spike of volume, told to people.
 *
 * @param topic id of the topic
 * @param drop as found last; of a spike its stretch of time, with net sentiment before and in it
 * @param explanation of that drop, as found last
 * @param openedAt when Earshot opened it, which may be long after the drop when history is imported
 * @param owner account name of who takes care of it, or null
 * @param toldAt when people were last told of it, or null
 * @param toldChange the change they were told, in points
 * @param surge of a spike, what is to be said of its volume; null for a drop
 * @param partOf id of the incident that this one turned out to be part of, or null
 */
public record Incident(
    long id,
    String topic,
    State state,
    Drop drop,
    DropExplanation explanation,
    Instant openedAt,
    Instant updatedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant recoveredAt,
    @Nullable Instant closedAt,
    @Nullable Instant snoozedUntil,
    @Nullable String owner,
    @Nullable Verdict verdict,
    @Nullable Instant toldAt,
    double toldChange,
    @Nullable Surge surge,
    @Nullable Long partOf) {

  /** What it was raised by. */
  public Rule rule() {
    return surge == null ? Rule.DROP : Rule.SPIKE;
  }

  /** From the beginning of the drop to the moment it was certain. */
  public Duration timeToDetect() {
    return Duration.between(drop.from(), drop.detectedAt());
  }

  /** From opening to the first acknowledgement. */
  public Optional<Duration> timeToAcknowledge() {
    return Optional.ofNullable(acknowledgedAt).map(at -> Duration.between(openedAt, at));
  }

  /** From the beginning of the drop to its end. */
  public Optional<Duration> timeToRecover() {
    return drop.open() ? Optional.empty() : Optional.of(Duration.between(drop.from(), drop.to()));
  }

  /** The named driver with the largest share of the fall. */
  public Optional<Driver> mainDriver() {
    return explanation.main();
  }

  /** Whether alerts about it are held back at a moment. */
  public boolean snoozed(Instant at) {
    return snoozedUntil != null && at.isBefore(snoozedUntil);
  }
}
