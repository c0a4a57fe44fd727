package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.DriverName;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.State;
import dev.earshot.dashboard.incident.Surge;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.drop.DropExplanation;
import java.util.Optional;

/** How incidents are spoken of. */
final class IncidentWords {

  private IncidentWords() {}

  /**
   * What fell how far and why, or what was talked about how much more, in one sentence.
   *
   * @param fell how the sentence begins
   */
  static String headline(Incident incident, String fell) {
    Surge surge = incident.surge();
    if (surge != null) {
      return SurgePresenter.headline(surge);
    }
    DropExplanation why = incident.explanation();
    long change = Math.abs(Math.round(why.after()) - Math.round(why.before()));
    String far =
        "%s by %s points, from %s to %s"
            .formatted(fell, change, Figures.points(why.before()), Figures.points(why.after()));
    String mainly = DriverName.mainly(why);
    return mainly.isEmpty() ? far + "; no driver stands out" : far + ", " + mainly;
  }

  /** Until when alerts of it are held back at the time of {@code times}; empty where none are. */
  static Optional<String> snooze(Incident incident, Times times) {
    return Optional.ofNullable(incident.snoozedUntil())
        .filter(_ -> incident.snoozed(times.now()))
        .map(at ->
            at.equals(IncidentDesk.UNTIL_RECOVERED) ? "until recovered" : "until " + times.at(at));
  }

  /** Name of a topic; its id when it is not known any more, "All topics" for none. */
  static String topic(Topics topics, String id) {
    return id.isEmpty() ? "All topics" : topics.topic(id).map(Topic::name).orElse(id);
  }

  /** Class of a state's badge. */
  static String style(State state) {
    return switch (state) {
      case OPEN -> "hot";
      case ACKNOWLEDGED, WATCHING -> "warn";
      case RECOVERED -> "good";
      case CLOSED, EXPECTED, WRONG -> "calm";
    };
  }

  /** Address of an incident's page, which never changes. */
  static String address(long id) {
    return AlertPresenter.PATH + "/" + id;
  }
}
