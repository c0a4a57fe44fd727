package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Annotation;
import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.Replay;
import dev.earshot.dashboard.incident.State;
import dev.earshot.dashboard.report.TopicSteps;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.Learning;
import dev.earshot.sentiment.spike.Count;
import dev.earshot.sentiment.spike.Spike;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each sensitivity would have told of a topic, beside what was told. */
final class Replays {

  private final DropLookup drops;
  private final SpikeLookup spikes;
  private final Annotations annotations;
  private final IncidentDesk desk;

  Replays(DropLookup drops, SpikeLookup spikes, Annotations annotations, IncidentDesk desk) {
    this.drops = drops;
    this.spikes = spikes;
    this.annotations = annotations;
    this.desk = desk;
  }

  /** One for each sensitivity, over the view's period, the strictest first. */
  List<Replay<Drop>> drops(View view) {
    Period period = view.period();
    List<Annotation> events = annotations.touching(view.topic(), period.from(), period.to());
    return Stream.of(Sensitivity.values())
        .map(sensitivity ->
            Replay.ofDrops(
                sensitivity,
                drops.find(view, sensitivity).drops(),
                events,
                period.from(),
                period.to()))
        .toList();
  }

  /** The same of spikes. */
  Spikes spikes(View view) {
    Period period = view.period();
    List<Annotation> events = annotations.touching(view.topic(), period.from(), period.to());
    TopicSteps steps = spikes.steps(view);
    List<Replay<Spike>> replays =
        Stream.of(Sensitivity.values())
            .map(sensitivity ->
                Replay.ofSpikes(
                    sensitivity,
                    spikes.find(steps, sensitivity),
                    events,
                    period.from(),
                    period.to()))
            .toList();
    return new Spikes(replays, steps.counts());
  }

  /**
   * What each sensitivity would have told of spikes, the strictest first.
   *
   * @param counts messages by step
   */
  record Spikes(List<Replay<Spike>> replays, List<Count> counts) {

    /** Messages in a spike. */
    long messages(Spike spike) {
      return (long)
          counts.stream()
              .filter(
                  count -> !count.at().isBefore(spike.from()) && count.at().isBefore(spike.to()))
              .mapToDouble(Count::value)
              .sum();
    }
  }

  /** How far the topic was known by the end of the period; drops and spikes need the same. */
  Learning learning(View view) {
    return drops.find(view, Sensitivity.BALANCED).learning();
  }

  /** Incidents of a rule and of the period that somebody judged. */
  List<Incident> judged(View view, Rule rule) {
    Period period = view.period();
    return desk.judged(view.topic(), rule).stream()
        .filter(incident -> !incident.drop().detectedAt().isBefore(period.from()))
        .filter(incident -> incident.drop().detectedAt().isBefore(period.to()))
        .toList();
  }

  /** The incident that a rule opened in a time in truth. */
  Optional<Incident> opened(View view, Rule rule, Instant from, Instant to) {
    List<Incident> known =
        rule == Rule.DROP
            ? desk.touching(view.topic(), from, to)
            : desk.spikes(view.topic(), from, to);
    return known.stream().filter(incident -> incident.state() != State.WATCHING).findFirst();
  }
}
