package dev.earshot.dashboard.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What announced events do to alerts when the whole past is known. */
final class Announced {

  private Announced() {}

  /**
   * The event that keeps a drop or spike from being told. One that goes on for {@link Spells#SAME}
   * after the last event that touches it is told after all.
   *
   * @param events annotations of the topic, those that silence and others
   */
  static Optional<Annotation> silencing(
      List<Annotation> events, Instant from, Instant detectedAt, Instant to) {
    List<Annotation> silent = events.stream().filter(Annotation::silences).toList();
    Optional<Annotation> first =
        silent.stream().filter(event -> event.touches(from, detectedAt)).findFirst();
    boolean outlasts =
        silent.stream()
            .map(event -> event.to().plus(Spells.SAME))
            .filter(after -> after.isAfter(detectedAt) && after.isBefore(to))
            .anyMatch(after ->
                silent.stream().noneMatch(event -> event.touches(after.minus(Spells.SAME), after)));
    return outlasts ? Optional.empty() : first;
  }
}
