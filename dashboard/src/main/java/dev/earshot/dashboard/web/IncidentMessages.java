package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.web.DriverPanel.Link;
import dev.earshot.dashboard.web.MessageListPresenter.Heading;
import dev.earshot.dashboard.web.MessageListPresenter.Paths;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.spike.SpikeDriver;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the lists of messages behind the figures of an incident: those that its parts were counted
 * from, whatever an explanation made today would say.
 */
final class IncidentMessages {

  /** Later than any message, well within what a store can count. */
  private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

  /** Before the key of what rose in a spike; the same theme may have moved the mood, too. */
  private static final String ROSE = "rose-";

  private final IncidentDesk desk;
  private final MentionStore store;
  private final Reasoner reasoner;
  private final ZoneId zone;

  IncidentMessages(IncidentDesk desk, MentionStore store, Reasoner reasoner, ZoneId zone) {
    this.desk = desk;
    this.store = store;
    this.reasoner = reasoner;
    this.zone = zone;
  }

  /**
   * A part of an incident.
   *
   * @param when "before " where the messages are not of the incident's own time, else empty
   * @param messages their ids, most typical first
   */
  private record Part(String key, String name, String when, List<String> messages) {}

  /**
   * One page of the messages of a part.
   *
   * @param view whose driver is the key of the part
   * @return empty when there is no such incident or it has no such part
   */
  Optional<MessageList> list(long id, View view, String after) {
    return desk.find(id)
        .flatMap(incident ->
            parts(incident)
                .filter(part -> part.key().equals(view.driver()))
                .findFirst()
                .map(part -> list(incident, part, view.withTopic(incident.topic()), after)));
  }

  private MessageList list(Incident incident, Part part, View view, String after) {
    View shown = view.withDriver(part.key());
    Times times = new Times(zone, view.now());
    String path = path(incident.id());
    String subtitle = part.when() + times.range(incident.drop().from(), incident.drop().to());
    if (part.messages().isEmpty()) { // all messages would be asked for
      return new MessageList(
          part.name(), subtitle, 0, List.of(), "", null, shown.order().words(), List.of());
    }
    MessageList list =
        new MessageListPresenter(store, new MessagePresenter(reasoner, times, shown), shown)
            .present(
                new Heading(part.name(), subtitle, null),
                MentionQuery.of("", Instant.EPOCH, FAR),
                part.messages(),
                new Paths(path, path, path + "/rows"),
                after);
    return list.total() == part.messages().size()
        ? list
        : list.withSubtitle(
            "%s, %s when it was judged"
                .formatted(subtitle, Figures.messages(part.messages().size())));
  }

  private static Stream<Part> parts(Incident incident) {
    Stream<Part> moved = incident.explanation().drivers().stream().map(IncidentMessages::part);
    var surge = incident.surge();
    if (surge == null) {
      return moved;
    }
    Stream<Part> rose =
        surge.drivers().stream()
            .map(driver ->
                new Part(key(driver), SurgePresenter.name(driver), "", driver.messages()));
    return Stream.concat(moved, rose);
  }

  /** Of what fell silent, only the time before has messages to show. */
  private static Part part(Driver driver) {
    boolean silent = driver.messages().isEmpty();
    return new Part(
        DriverPresenter.key(driver),
        DriverPresenter.name(driver),
        silent ? "before " : "",
        silent ? driver.messagesBefore() : driver.messages());
  }

  private static String key(SpikeDriver driver) {
    return ROSE + DriverPresenter.key(driver.kind(), driver.name());
  }

  /** The list of what moved the mood. */
  static Link link(long incident, String key) {
    String link = path(incident) + "?driver=" + key;
    return new Link(link, link);
  }

  /** The list of what rose in a spike; empty where nothing did. */
  static String link(Incident incident, SpikeDriver driver) {
    return driver.messages().isEmpty() ? "" : link(incident.id(), key(driver)).page();
  }

  private static String path(long incident) {
    return IncidentWords.address(incident) + "/messages";
  }
}
