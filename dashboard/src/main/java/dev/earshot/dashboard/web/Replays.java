package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Annotation;
import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.Replay;
import dev.earshot.dashboard.incident.State;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.Learning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each sensitivity would have told of a topic, beside what was told. */
final class Replays {

  private final DropLookup lookup;
  private final Annotations annotations;
  private final IncidentDesk desk;

  Replays(DropLookup lookup, Annotations annotations, IncidentDesk desk) {
    this.lookup = lookup;
    this.annotations = annotations;
    this.desk = desk;
  }

  /** One for each sensitivity, over the view's period, the strictest first. */
  List<Replay> all(View view) {
    Period period = view.period();
    List<Annotation> events = annotations.touching(view.topic(), period.from(), period.to());
    return Stream.of(Sensitivity.values())
        .map(sensitivity ->
            Replay.of(
                sensitivity,
                lookup.find(view, sensitivity).drops(),
                events,
                period.from(),
                period.to()))
        .toList();
  }

  /** How far the topic was known by the end of the period. */
  Learning learning(View view) {
    return lookup.find(view, Sensitivity.BALANCED).learning();
  }

  /** Incidents of the period that somebody judged. */
  List<Incident> judged(View view) {
    Period period = view.period();
    return desk.judged(view.topic()).stream()
        .filter(incident -> !incident.drop().detectedAt().isBefore(period.from()))
        .filter(incident -> incident.drop().detectedAt().isBefore(period.to()))
        .toList();
  }

  /** The incident that was opened for a drop in truth. */
  Optional<Incident> opened(View view, Drop drop) {
    return desk.touching(view.topic(), drop.from(), drop.to()).stream()
        .filter(incident -> incident.state() != State.WATCHING)
        .findFirst();
  }
}
