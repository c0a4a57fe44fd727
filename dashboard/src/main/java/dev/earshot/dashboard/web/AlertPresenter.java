package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.IncidentEvent;
import dev.earshot.dashboard.incident.State;
import dev.earshot.dashboard.incident.Surge;
import dev.earshot.dashboard.report.Comparison;
import dev.earshot.dashboard.web.AlertPage.Act;
import dev.earshot.dashboard.web.AlertPage.Event;
import dev.earshot.dashboard.web.AlertsPage.Group;
import dev.earshot.dashboard.web.AlertsPage.Line;
import dev.earshot.dashboard.web.MessageRow.When;
import dev.earshot.dashboard.web.SentimentPage.Empty;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.score.ReasonedScorer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the list of incidents and the page of one. */
final class AlertPresenter {

  static final String PATH = "/alerts";
  private static final int MOST = 200;

  private final IncidentDesk desk;
  private final ReasonedScorer scorer;
  private final Supplier<Topics> topics;
  private final ZoneId zone;

  AlertPresenter(IncidentDesk desk, ReasonedScorer scorer, Supplier<Topics> topics, ZoneId zone) {
    this.desk = desk;
    this.scorer = scorer;
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
        headline(incident, "Fell"),
        (incident.surge() == null ? "Drop" : "Mention spike") + " · " + name(incident.topic()),
        times.range(drop.from(), drop.to()),
        incident.state().key(),
        style(incident.state()),
        incident.owner() == null ? "no owner" : incident.owner(),
        PATH + "/" + incident.id());
  }

  /** The page of one incident; empty when there is none of this number. */
  Optional<AlertPage> page(long id, View view) {
    return desk.find(id).map(incident -> page(incident, at(incident, view)));
  }

  private AlertPage page(Incident incident, View view) {
    Times times = new Times(zone, view.now());
    Drop drop = incident.drop();
    Surge surge = incident.surge();
    MessagePresenter rows = new MessagePresenter(scorer, times, view);
    return new AlertPage(
        "Incident " + incident.id(),
        headline(incident, name(incident.topic()) + " fell"),
        incident.state().key(),
        style(incident.state()),
        Links.page("/", view),
        PATH + "/" + incident.id(),
        acts(incident.state()),
        new DriverPresenter(
                times, view.withDriver(View.ALL), Comparison.of(drop), incident.explanation())
            .present(surge == null ? "Drop" : "Mood in the spike", status(incident)),
        surge == null ? List.of() : SurgePresenter.rows(surge),
        desk.evidence(incident.id()).stream()
            .map(mention -> rows.row(new Hit(mention, List.of())))
            .toList(),
        desk.events(incident.id()).stream().map(event -> event(event, times)).toList(),
        facts(incident, times));
  }

  private static String status(Incident incident) {
    boolean open = incident.drop().open();
    return incident.surge() == null
        ? open ? "still open" : "recovered"
        : open ? "still lasts" : "over";
  }

  /** The view of the chart around an incident, with its drop selected. */
  private View at(Incident incident, View view) {
    Drop drop = incident.drop();
    Period usual = Period.last(Period.DEFAULT_DAYS, view.now(), zone);
    Period around =
        usual.from().isBefore(drop.from().minus(Duration.ofDays(3)))
            ? usual
            : Period.between(
                drop.from().minus(Duration.ofDays(14)), drop.to().plus(Duration.ofDays(7)));
    return view.withTopic(incident.topic())
        .withPeriod(around)
        .select(new Selection.Range(drop.from(), drop.to()));
  }

  /**
   * @param fell how the sentence begins
   */
  private static String headline(Incident incident, String fell) {
    Surge surge = incident.surge();
    return surge == null ? dropHeadline(incident, fell) : SurgePresenter.headline(surge);
  }

  private static String dropHeadline(Incident incident, String fell) {
    DropExplanation why = incident.explanation();
    long change = Math.abs(Math.round(why.after()) - Math.round(why.before()));
    String far =
        "%s by %s points, from %s to %s"
            .formatted(fell, change, Figures.points(why.before()), Figures.points(why.after()));
    return DriverPresenter.main(why)
        .map(driver -> far + ", mainly " + DriverPresenter.name(driver))
        .orElse(far + "; no driver stands out");
  }

  private String name(String topic) {
    return topics.get().topic(topic).map(Topic::name).orElse(topic);
  }

  private static String style(State state) {
    return switch (state) {
      case OPEN -> "hot";
      case ACKNOWLEDGED, WATCHING -> "warn";
      case RECOVERED -> "good";
      case CLOSED, EXPECTED, WRONG -> "calm";
    };
  }

  private static List<Act> acts(State state) {
    List<Act> acts = new ArrayList<>();
    if (state == State.OPEN) {
      acts.add(new Act("acknowledge", "Acknowledge"));
    }
    acts.add(new Act("useful", "Useful"));
    if (state.live() || state == State.RECOVERED) {
      acts.add(new Act("expected", "Expected"));
      acts.add(new Act("wrong", "Wrong"));
      acts.add(new Act("close", "Close"));
    }
    return acts;
  }

  private static Event event(IncidentEvent event, Times times) {
    String by = event.actor().equals(IncidentEvent.EARSHOT) ? "" : "by " + event.actor();
    String words =
        by.isEmpty() || event.note().isEmpty() ? by + event.note() : by + ": " + event.note();
    return new Event(when(event.at(), times), event.kind(), words);
  }

  private static List<Fact> facts(Incident incident, Times times) {
    List<Fact> facts = new ArrayList<>();
    Drop drop = incident.drop();
    facts.add(new Fact("Detected", times.at(drop.detectedAt())));
    facts.add(new Fact("Time to detect", Figures.duration(incident.timeToDetect())));
    incident
        .timeToAcknowledge()
        .ifPresent(d -> facts.add(new Fact("Time to acknowledge", Figures.duration(d))));
    incident
        .timeToRecover()
        .ifPresent(d -> facts.add(new Fact("Time to recover", Figures.duration(d))));
    facts.add(new Fact("Owner", incident.owner() == null ? "nobody yet" : incident.owner()));
    if (incident.verdict() != null) {
      facts.add(new Fact("Judged", incident.verdict().key()));
    }
    return facts;
  }

  private static When when(Instant at, Times times) {
    return new When(times.at(at), times.iso(at), times.full(at));
  }
}
