package dev.earshot.dashboard.web;

import dev.earshot.dashboard.account.People;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.IncidentEvent;
import dev.earshot.dashboard.incident.Likelihood;
import dev.earshot.dashboard.incident.State;
import dev.earshot.dashboard.report.Comparison;
import dev.earshot.dashboard.web.IncidentPage.Act;
import dev.earshot.dashboard.web.IncidentPage.ChartLinks;
import dev.earshot.dashboard.web.IncidentPage.Event;
import dev.earshot.dashboard.web.IncidentPage.Related;
import dev.earshot.dashboard.web.MessageRow.When;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.drop.Drop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of an incident. */
final class IncidentPresenter {

  private static final Duration LEAST_BEFORE = Duration.ofDays(3);
  private static final Duration LEAST_AFTER = Duration.ofDays(1);
  private static final Duration MOST_AROUND = Duration.ofDays(14);
  private static final String PENDING = "not yet";

  private final IncidentDesk desk;
  private final DropTrend trend;
  private final IncidentSurroundings surroundings;
  private final Reasoner reasoner;
  private final People people;
  private final Supplier<Topics> topics;
  private final ZoneId zone;

  IncidentPresenter(
      IncidentDesk desk,
      DropTrend trend,
      IncidentSurroundings surroundings,
      Reasoner reasoner,
      People people,
      Supplier<Topics> topics,
      ZoneId zone) {
    this.desk = desk;
    this.trend = trend;
    this.surroundings = surroundings;
    this.reasoner = reasoner;
    this.people = people;
    this.topics = topics;
    this.zone = zone;
  }

  /** As long before as the drop asks for to be seen as one, and some of what came after it. */
  private static View around(Incident incident, View view) {
    Drop drop = incident.drop();
    Duration length = Duration.between(drop.from(), drop.to());
    Instant from = drop.from().minus(between(length.multipliedBy(2), LEAST_BEFORE));
    Instant to = drop.to().plus(between(length, LEAST_AFTER));
    Period period = Period.between(from, to.isAfter(view.now()) ? view.now() : to);
    return view.withTopic(incident.topic())
        .withPeriod(period)
        .select(new Selection.Range(drop.from(), drop.to()));
  }

  private static Duration between(Duration wanted, Duration least) {
    Duration enough = wanted.compareTo(least) < 0 ? least : wanted;
    return enough.compareTo(MOST_AROUND) > 0 ? MOST_AROUND : enough;
  }

  /** The chart of an incident. */
  Optional<Trend> trend(long id, View view) {
    return desk.find(id)
        .map(incident ->
            trend.present(around(incident, view), pins(incident, around(incident, view).period())));
  }

  /** Drops of the same time, each by the number of its incident; spikes have marks of their own. */
  private List<PinnedDrop> pins(Incident incident, Period period) {
    Stream<Incident> own = Stream.of(incident).filter(one -> one.surge() == null);
    Stream<Incident> others =
        desk.touching(incident.topic(), period.from(), period.to()).stream()
            .filter(other -> other.id() != incident.id())
            .filter(other -> other.state() != State.WATCHING && other.state() != State.WRONG);
    return Stream.concat(own, others)
        .sorted(Comparator.comparing(one -> one.drop().from()))
        .map(PinnedDrop::of)
        .toList();
  }

  /** The page of one incident; empty when there is none of this number. */
  Optional<IncidentPage> page(long id, View view) {
    return desk.find(id).map(incident -> page(incident, around(incident, view)));
  }

  private IncidentPage page(Incident incident, View view) {
    Times times = new Times(zone, view.now());
    String name = IncidentWords.topic(topics.get(), incident.topic());
    String address = IncidentWords.address(incident.id());
    List<Mention> evidence = desk.evidence(incident.id());
    MessagePresenter rows = new MessagePresenter(reasoner, times, view);
    return new IncidentPage(
        "Incident " + incident.id(),
        name,
        IncidentWords.headline(incident, name + " fell"),
        incident.state().key(),
        IncidentWords.style(incident.state()),
        incident.partOf() == null ? "" : IncidentWords.address(incident.partOf()),
        address,
        IncidentAct.offered(incident).map(act -> act(act, incident)).toList(),
        incident.owner() == null ? "" : incident.owner(),
        owners(incident.owner()),
        new ChartLinks(Links.part(address + "/trend.json", view), leads(view)),
        panel(incident, view, times),
        SurgePresenter.rows(incident),
        surroundings.changes(incident, view, times),
        desk.sameCause(incident).stream().map(other -> related(other, times)).toList(),
        evidence.stream().map(mention -> rows.row(new Hit(mention, List.of()))).toList(),
        surroundings.kept(incident.topic(), evidence),
        desk.events(incident.id()).stream().map(event -> event(event, times)).toList(),
        times(incident, times));
  }

  /** Whoever can sign in, and the owner, who may have been disabled since. */
  private List<String> owners(@Nullable String owner) {
    Stream<String> kept = Stream.ofNullable(owner);
    return Stream.concat(people.active().stream(), kept).distinct().toList();
  }

  private static String leads(View view) {
    return Links.page(SentimentPresenter.PATH, view.select(Selection.LATEST));
  }

  private static Act act(IncidentAct act, Incident incident) {
    boolean said = incident.verdict() != null && incident.verdict().key().equals(act.key());
    return new Act(act.key(), act.words(), act.title(), said);
  }

  private static DriverPanel panel(Incident incident, View view, Times times) {
    Drop drop = incident.drop();
    return new DriverPresenter(
            times,
            view.withDriver(View.ALL),
            Comparison.of(drop),
            incident.explanation(),
            key -> IncidentMessages.link(incident.id(), key))
        .present(
            incident.surge() == null ? "What moved it" : "Mood in the spike", status(incident), "");
  }

  private static String status(Incident incident) {
    boolean open = incident.drop().open();
    return incident.surge() == null
        ? open ? "still open" : "recovered"
        : open ? "still lasts" : "over";
  }

  private Related related(Incident other, Times times) {
    return new Related(
        IncidentWords.headline(other, IncidentWords.topic(topics.get(), other.topic()) + " fell"),
        times.range(other.drop().from(), other.drop().to()),
        other.state().key(),
        IncidentWords.style(other.state()),
        IncidentWords.address(other.id()));
  }

  private static Event event(IncidentEvent event, Times times) {
    String by = event.actor().equals(IncidentEvent.EARSHOT) ? "" : "by " + event.actor();
    When when = new When(times.at(event.at()), times.iso(event.at()), times.full(event.at()));
    String words = event.until().map(at -> "until " + times.at(at)).orElse(event.note());
    return new Event(when, event.kind(), by, words);
  }

  private static List<Fact> times(Incident incident, Times times) {
    Drop drop = incident.drop();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Began", times.at(drop.from())));
    if (incident.surge() == null) {
      facts.add(new Fact("Real or chance", Likelihood.whole(drop)));
      facts.add(
          new Fact("Expected then", Figures.points(drop.before()) + " points, the dashed line"));
    }
    facts.add(new Fact("Time to detect", Figures.duration(incident.timeToDetect())));
    facts.add(
        new Fact(
            "Time to acknowledge",
            incident.timeToAcknowledge().map(Figures::duration).orElse(PENDING)));
    facts.add(
        new Fact(
            "Time to recover", incident.timeToRecover().map(Figures::duration).orElse(PENDING)));
    IncidentWords.snooze(incident, times).ifPresent(words -> facts.add(new Fact("Snoozed", words)));
    if (incident.verdict() != null) {
      facts.add(new Fact("Judged", incident.verdict().key()));
    }
    return facts;
  }
}
