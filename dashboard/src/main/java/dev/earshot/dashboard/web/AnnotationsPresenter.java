package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Annotation;
import dev.earshot.dashboard.incident.Annotation.Kind;
import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.State;
import dev.earshot.dashboard.web.AnnotationsPage.Choice;
import dev.earshot.dashboard.web.AnnotationsPage.Group;
import dev.earshot.dashboard.web.AnnotationsPage.Line;
import dev.earshot.listener.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the page of annotations. */
final class AnnotationsPresenter {

  static final String PATH = AlertPresenter.PATH + "/annotations";

  private static final int MOST = 200;

  private final Annotations annotations;
  private final IncidentDesk incidents;
  private final Supplier<Topics> topics;
  private final ZoneId zone;

  AnnotationsPresenter(
      Annotations annotations, IncidentDesk incidents, Supplier<Topics> topics, ZoneId zone) {
    this.annotations = annotations;
    this.incidents = incidents;
    this.topics = topics;
    this.zone = zone;
  }

  /** "Campaign: spring sale", and whether it silences. */
  static String words(Annotation annotation) {
    String kind = capital(annotation.kind());
    String expected = annotation.silences() ? ", alerts silenced" : "";
    return kind + ": " + annotation.note() + expected;
  }

  /** Page where an annotation can be changed. */
  static String link(long id) {
    return PATH + "?edit=" + id;
  }

  /** A new one for the selected range; without any, for the day from now on. */
  AnnotationForm fresh(View view) {
    Instant now = view.now().truncatedTo(ChronoUnit.HOURS);
    return view.selection() instanceof Selection.Range(Instant from, Instant to)
        ? AnnotationForm.empty(view.topic(), from, to, zone)
        : AnnotationForm.empty(view.topic(), now, now.plus(Duration.ofDays(1)), zone);
  }

  /** One that is to be changed. */
  AnnotationForm stored(long id) {
    return annotations
        .find(id)
        .map(annotation -> AnnotationForm.of(annotation, zone))
        .orElseThrow(MissingException::new);
  }

  /**
   * @param notice what was just done, empty for nothing
   * @param problem what is wrong with the form, empty for nothing
   */
  AnnotationsPage page(View view, AnnotationForm form, String notice, String problem) {
    Times times = new Times(zone, view.now());
    List<Annotation> latest = annotations.latest(MOST);
    List<Group> groups = new ArrayList<>();
    add(groups, "Going on or to come", times, latest.stream().filter(a -> !over(a, view)));
    add(groups, "Past", times, latest.stream().filter(a -> over(a, view)));
    return new AnnotationsPage(
        AlertTab.all(PATH, view),
        notice,
        problem,
        form,
        topics(),
        Stream.of(Kind.values()).map(kind -> new Choice(kind.key(), capital(kind))).toList(),
        form.id() == 0 ? "" : PATH + "/" + form.id() + "/remove",
        Links.page(PATH, view.select(Selection.LATEST)),
        zone.getId(),
        groups);
  }

  private static boolean over(Annotation annotation, View view) {
    return !annotation.to().isAfter(view.now());
  }

  private List<Choice> topics() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "All topics"));
    topics.get().topics().forEach(topic -> choices.add(new Choice(topic.id(), topic.name())));
    return choices;
  }

  private void add(List<Group> groups, String name, Times times, Stream<Annotation> some) {
    List<Line> lines = some.map(annotation -> line(annotation, times)).toList();
    if (!lines.isEmpty()) {
      groups.add(new Group(name, lines));
    }
  }

  private Line line(Annotation annotation, Times times) {
    long count =
        incidents.touching(annotation.topic(), annotation.from(), annotation.to()).stream()
            .filter(incident -> incident.state() != State.WATCHING)
            .count();
    return new Line(
        capital(annotation.kind()) + ": " + annotation.note(),
        IncidentWords.topic(topics.get(), annotation.topic()),
        times.range(annotation.from(), annotation.to()),
        annotation.silences(),
        "by " + annotation.createdBy(),
        count == 0 ? "" : Figures.count(count, "incident", "incidents") + " at the time",
        link(annotation.id()));
  }

  private static String capital(Kind kind) {
    return kind == Kind.OTHER ? "Event" : kind.name().charAt(0) + kind.key().substring(1);
  }
}
