package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Annotation;
import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.report.Comparison;
import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.topic.Sources;
import dev.earshot.dashboard.web.IncidentPage.Change;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.sentiment.drop.Driver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What else was different while an incident's sentiment fell, and what became of its messages. */
final class IncidentSurroundings {

  /** What was noted so shortly before a drop may belong to it. */
  private static final Duration BEFORE = Duration.ofDays(1);

  /** Later than any message, well within what a store can count. */
  private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

  private final MentionStore store;
  private final DropReports reports;
  private final Annotations annotations;

  IncidentSurroundings(MentionStore store, DropReports reports, Annotations annotations) {
    this.store = store;
    this.reports = reports;
    this.annotations = annotations;
  }

  /**
   * @param view of the incident's topic, with its drop selected
   */
  List<Change> changes(Incident incident, View view, Times times) {
    Comparison range = Comparison.of(incident.drop());
    List<Change> changes = new ArrayList<>();
    changes.add(volume(incident, range, view));
    changes.addAll(coverage(range, view, times));
    changes.addAll(noted(range, view, times));
    return changes;
  }

  private static Change volume(Incident incident, Comparison range, View view) {
    List<Driver> drivers = incident.explanation().drivers();
    double before = drivers.stream().mapToInt(Driver::countBefore).sum();
    double after = drivers.stream().mapToInt(Driver::count).sum();
    double usual = 60 * before / Duration.between(range.beforeFrom(), range.from()).toMinutes();
    double now = 60 * after / Math.max(1, Duration.between(range.from(), range.to()).toMinutes());
    String words =
        before == 0
            ? "%s an hour, none in the %d days before".formatted(hourly(now), range.days())
            : "%s an hour, %s as many as in the %d days before (%s an hour)"
                .formatted(
                    hourly(now),
                    Figures.times(now / usual),
                    range.days(),
                    hourly(usual).replaceAll(" messages?$", ""));
    View list =
        view.withPeriod(Period.between(range.from(), range.to()))
            .comparedBy(incident.explanation());
    return new Change("Volume", words, Links.page(MessagesPresenter.PATH, list));
  }

  private static String hourly(double messages) {
    return messages < 9.95
        ? String.format(Locale.ROOT, "%.1f messages", messages)
        : Figures.messages(Math.round(messages));
  }

  private List<Change> coverage(Comparison range, View view, Times times) {
    MentionQuery query = MentionQuery.of(view.topic(), range.beforeFrom(), range.to());
    List<Coverage> gaps = reports.missing(query);
    if (gaps.isEmpty()) {
      String words = "no gaps are known, neither in the drop nor in the time before";
      return List.of(new Change("Coverage", words, ""));
    }
    return gaps.stream()
        .map(gap ->
            new Change(
                "Coverage",
                "%s not completely heard %s: %s"
                    .formatted(
                        Sources.name(gap.source()),
                        times.range(gap.from(), gap.to()),
                        gap.reason()),
                Links.page(SourcesPresenter.PATH, view)))
        .toList();
  }

  private List<Change> noted(Comparison range, View view, Times times) {
    List<Annotation> noted =
        annotations.touching(view.topic(), range.from().minus(BEFORE), range.to());
    if (noted.isEmpty()) {
      String form = Links.page(AnnotationsPresenter.PATH, view);
      return List.of(new Change("Events", "none noted for this time", "", form));
    }
    return noted.stream()
        .map(event ->
            new Change(
                "Event",
                AnnotationsPresenter.words(event) + ", " + times.range(event.from(), event.to()),
                AnnotationsPresenter.link(event.id())))
        .toList();
  }

  /** What the store says today of the messages an incident was judged by, in one sentence. */
  String kept(String topic, List<Mention> frozen) {
    if (frozen.isEmpty()) {
      return "";
    }
    Set<String> ids = frozen.stream().map(Mention::id).collect(Collectors.toSet());
    Map<String, Mention> today =
        store
            .search(MentionQuery.of("", Instant.EPOCH, FAR).among(ids), Page.newest(ids.size()))
            .hits()
            .stream()
            .map(Hit::mention)
            .collect(Collectors.toMap(Mention::id, Function.identity()));
    long gone = frozen.stream().filter(then -> !today.containsKey(then.id())).count();
    long changed =
        frozen.stream()
            .filter(
                then -> today.containsKey(then.id()) && !same(topic, then, today.get(then.id())))
            .count();
    List<String> words = new ArrayList<>();
    if (gone > 0) {
      words.add(Figures.grouped(gone) + " deleted since");
    }
    if (changed > 0) {
      words.add(Figures.grouped(changed) + " changed since");
    }
    return String.join(", ", words);
  }

  private static boolean same(String topic, Mention then, @Nullable Mention now) {
    return now != null
        && then.post().text().equals(now.post().text())
        && then.label(topic) == now.label(topic);
  }
}
