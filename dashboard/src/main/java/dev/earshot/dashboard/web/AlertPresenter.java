package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.Likelihood;
import dev.earshot.dashboard.web.AlertsPage.Group;
import dev.earshot.dashboard.web.AlertsPage.Line;
import dev.earshot.dashboard.web.SentimentPage.Empty;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.drop.Drop;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes the list of incidents. */
final class AlertPresenter {

  static final String PATH = "/alerts";
  private static final int MOST = 200;

  private final IncidentDesk desk;
  private final Supplier<Topics> topics;
  private final ZoneId zone;

  AlertPresenter(IncidentDesk desk, Supplier<Topics> topics, ZoneId zone) {
    this.desk = desk;
    this.topics = topics;
    this.zone = zone;
  }

  AlertsPage page(View view) {
    List<Incident> all = desk.newest("", MOST);
    List<Line> live = lines(all.stream().filter(i -> i.state().live()).toList(), view);
    List<Line> ended = lines(all.stream().filter(i -> !i.state().live()).toList(), view);
    List<Group> groups = new ArrayList<>();
    if (!live.isEmpty()) {
      groups.add(new Group("Going on", live));
    }
    if (!ended.isEmpty()) {
      groups.add(new Group("Ended", ended));
    }
    String most = all.size() == MOST ? " (the newest " + MOST + ")" : "";
    return new AlertsPage(
        AlertTab.all(PATH, view),
        Figures.count(all.size(), "incident", "incidents") + most + ", all topics",
        groups,
        all.isEmpty() ? empty() : null);
  }

  private static Empty empty() {
    return new Empty(
        "No incidents",
        "When the net sentiment of a topic falls further than chance explains, the drop is listed"
            + " here with its reasons; so are spikes of its volume.",
        "To the sentiment page",
        "/");
  }

  private List<Line> lines(List<Incident> incidents, View view) {
    return incidents.stream().map(incident -> line(incident, view)).toList();
  }

  private Line line(Incident incident, View view) {
    Times times = new Times(zone, view.now());
    Drop drop = incident.drop();
    return new Line(
        IncidentWords.headline(incident, "Fell"),
        "Incident %d · %s · %s"
            .formatted(
                incident.id(),
                incident.surge() == null ? "drop, " + Likelihood.words(drop) : "mention spike",
                IncidentWords.topic(topics.get(), incident.topic())),
        times.range(drop.from(), drop.to()),
        incident.state().key(),
        IncidentWords.style(incident.state()),
        (incident.owner() == null ? "no owner" : incident.owner())
            + IncidentWords.snooze(incident, times).map(until -> ", snoozed " + until).orElse(""),
        PATH + "/" + incident.id());
  }
}
