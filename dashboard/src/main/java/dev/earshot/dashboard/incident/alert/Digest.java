package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.State;
import dev.earshot.dashboard.incident.alert.AlertSettings.Every;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Series;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.drop.NetSentiment;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened in all topics since the last digest, sent to every channel. */
public final class Digest {

  private final Supplier<Topics> topics;
  private final MentionStore store;
  private final IncidentDesk incidents;
  private final AlertDesk desk;
  private final URI address;
  private final ZoneId zone;

  public Digest(
      Supplier<Topics> topics,
      MentionStore store,
      IncidentDesk incidents,
      AlertDesk desk,
      URI address,
      ZoneId zone) {
    this.topics = topics;
    this.store = store;
    this.incidents = incidents;
    this.desk = desk;
    this.address = address;
    this.zone = zone;
  }

  /**
   * Puts the digest of the day or week before into the outbox; a weekly one on Mondays only. A
   * second call on the same day adds nothing.
   */
  public void send(Every every, Instant now) {
    boolean monday = now.atZone(zone).getDayOfWeek() == DayOfWeek.MONDAY;
    if (every == Every.OFF || (every == Every.WEEKLY && !monday)) {
      return;
    }
    int days = every == Every.WEEKLY ? 7 : 1;
    ZonedDateTime midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone);
    Instant to = midnight.toInstant();
    Instant from = midnight.minusDays(days).toInstant();
    Instant before = midnight.minusDays(2L * days).toInstant();
    List<String> lines = new ArrayList<>();
    for (Topic topic : topics.get().topics()) {
      lines.add(line(topic, before, from, to));
    }
    String title = every == Every.WEEKLY ? "Your week in Earshot" : "Your day in Earshot";
    desk.digest(alert(title, midnight.toLocalDate().toString(), lines, from, now), now);
  }

  private String line(Topic topic, Instant before, Instant from, Instant to) {
    Series last = store.series(MentionQuery.of(topic.id(), from, to), Interval.HOUR);
    Series previous = store.series(MentionQuery.of(topic.id(), before, from), Interval.HOUR);
    long drops =
        incidents.touching(topic.id(), from, to).stream()
            .map(Incident::state)
            .filter(state -> state != State.WATCHING && state != State.WRONG)
            .count();
    long spikes =
        incidents.spikes(topic.id(), from, to).stream()
            .filter(incident -> incident.state() != State.WRONG)
            .count();
    return "%s: net sentiment %s (before: %s), %s, %s, %s."
        .formatted(
            topic.name(),
            last.total() == 0 ? "unknown" : Wording.signed(NetSentiment.points(last)),
            previous.total() == 0 ? "unknown" : Wording.signed(NetSentiment.points(previous)),
            Wording.count(last.total(), "message", "messages"),
            drops == 0 ? "no drop" : Wording.count(drops, "drop", "drops"),
            spikes == 0 ? "no spike" : Wording.count(spikes, "spike", "spikes"));
  }

  private Alert alert(String title, String day, List<String> lines, Instant from, Instant now) {
    return new Alert(
        "digest-" + day,
        "digest",
        Alert.Kind.DIGEST,
        "",
        0,
        "",
        "All topics",
        title,
        lines,
        from,
        now,
        0,
        0,
        0,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of("Times are in " + zone.getId() + "."),
        address.toString(),
        List.of(),
        zone.getId(),
        now);
  }
}
