package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.web.DropLookup.Found;
import dev.earshot.dashboard.web.SentimentPage.Detail;
import dev.earshot.dashboard.web.SentimentPage.Live;
import dev.earshot.dashboard.web.SentimentPage.TrendLinks;
import dev.earshot.dashboard.web.Step.Cut;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.listener.topic.Topics;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Makes the sentiment page and its parts. */
final class SentimentPresenter {

  static final String PATH = "/";

  private final MentionStore store;
  private final DropLookup lookup;
  private final IncidentDesk incidents;
  private final DetailPresenter details;
  private final EmptyPresenter empties;
  private final Annotations annotations;
  private final MeasuredPresenter accuracy;
  private final Supplier<Topics> topics;
  private final ZoneId zone;

  SentimentPresenter(
      MentionStore store,
      DropLookup lookup,
      IncidentDesk incidents,
      DetailPresenter details,
      EmptyPresenter empties,
      Annotations annotations,
      MeasuredPresenter accuracy,
      Supplier<Topics> topics,
      ZoneId zone) {
    this.store = store;
    this.lookup = lookup;
    this.incidents = incidents;
    this.details = details;
    this.empties = empties;
    this.annotations = annotations;
    this.accuracy = accuracy;
    this.topics = topics;
    this.zone = zone;
  }

  SentimentPage page(View view) {
    Found found = find(view);
    Cut cut = Step.cut(store, view.query(), zone);
    Times times = times(view);
    PeopleReading reading = accuracy.reading(view.topic());
    Trend trend = trend(view, found, cut, reading);
    long explained = found.drops().stream().filter(drop -> details.explained(view, drop)).count();
    return new SentimentPage(
        PeriodLinks.of(PATH, view, times),
        new FilterPresenter(store, view, PATH).present(),
        new KpiPresenter(store, times, view, reading)
            .present(found.drops(), explained, cut.series()),
        trend,
        links(view),
        view.table() ? new TrendTable(trend, view, times).rows() : List.of(),
        details.present(view, found),
        zone.getId(),
        live(view, times),
        accuracy.line(view.topic()),
        cut.series().total() == 0 ? empties.present(PATH, view) : null);
  }

  Trend trend(View view) {
    Cut cut = Step.cut(store, view.query(), zone);
    return trend(view, find(view), cut, accuracy.reading(view.topic()));
  }

  Detail detail(View view) {
    return details.present(view, find(view));
  }

  /** Further rows of the list below the chart. */
  MessageList rows(View view, String after) {
    return details.rows(view, find(view), after);
  }

  /** How many messages were published since the page was made. */
  Live live(View view, Times times) {
    long fresh =
        view.now().equals(times.now())
            ? 0
            : store
                .search(
                    view.filters().narrow(MentionQuery.of(view.topic(), view.now(), times.now())),
                    Page.newest(0))
                .total();
    return new Live(
        fresh == 0 ? "" : Figures.grouped(fresh) + " new",
        Links.page(PATH, view),
        times.clock(times.now()),
        Links.part("/live", view));
  }

  Times times(View view) {
    return new Times(zone, view.now());
  }

  private Found find(View view) {
    Sensitivity sensitivity =
        topics.get().topic(view.topic()).map(Topic::sensitivity).orElse(Sensitivity.BALANCED);
    return lookup.find(view, sensitivity);
  }

  private Trend trend(View view, Found found, Cut cut, PeopleReading reading) {
    return new TrendPresenter(store, times(view), view, reading)
        .present(
            cut,
            details.pins(view, found),
            SurgePresenter.marks(incidents, view, times(view)),
            found.expected(),
            found.gaps(),
            annotations.touching(view.topic(), view.period().from(), view.period().to()));
  }

  private TrendLinks links(View view) {
    return new TrendLinks(
        Links.part("/trend.json", view),
        Links.part("/detail", view.select(Selection.LATEST)),
        Links.part("/trend/table", view),
        Links.part("/trend.csv", view),
        Links.page(PATH, view.withTable(!view.table())),
        view.table());
  }
}
