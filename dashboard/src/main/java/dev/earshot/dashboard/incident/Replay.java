package dev.earshot.dashboard.incident;

import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Drop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one sensitivity would have told people in the past. Drops become incidents and announced
 * events silence them as they do in {@link IncidentBook}, so that the past is told as it would have
 * been; a detector decides at each hour from the hours before it, so nothing is known too early.
 *
 * @param calls in time order
 */
public record Replay(Sensitivity sensitivity, List<Call> calls) {

  /**
   * An incident that would have been opened.
   *
   * @param silencedBy the announced event because of which nobody would have been alerted
   */
  public record Call(Drop drop, Optional<Annotation> silencedBy) {

    boolean touches(Drop other) {
      return drop.from().isBefore(other.to()) && other.from().isBefore(drop.to());
    }
  }

  public Replay {
    calls = List.copyOf(calls);
  }

  /**
   * @param drops all that this sensitivity finds, in time order
   * @param events annotations of the topic
   * @param from of the time of the alerts, inclusive
   * @param to exclusive
   */
  public static Replay of(
      Sensitivity sensitivity,
      List<Drop> drops,
      List<Annotation> events,
      Instant from,
      Instant to) {
    List<Call> calls = new ArrayList<>();
    for (Drop drop : Spells.of(drops)) {
      if (!drop.detectedAt().isBefore(from) && drop.detectedAt().isBefore(to)) {
        calls.add(
            new Call(
                drop,
                events.stream()
                    .filter(event -> event.silences())
                    .filter(event -> event.touches(drop.from(), drop.detectedAt()))
                    .findFirst()));
      }
    }
    return new Replay(sensitivity, calls);
  }

  /** How many alerts people would have got. */
  public long alerts() {
    return calls.stream().filter(call -> call.silencedBy().isEmpty()).count();
  }

  /** Whether an incident would have been opened for a drop. */
  public boolean finds(Drop drop) {
    return calls.stream().anyMatch(call -> call.touches(drop));
  }
}
