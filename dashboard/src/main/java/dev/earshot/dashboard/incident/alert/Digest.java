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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What happened since the last digest, sent to every channel about the topics it follows. */
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
   * Puts the digest of the day or week before into the outbox once its time has come; a weekly one
   * on Mondays only. What was added on the same day is not added again.
   */
  public void send(AlertSettings.Digest wanted, Instant now) {
    Every every = wanted.every();
    ZonedDateTime local = now.atZone(zone);
    boolean due = every == Every.DAILY || local.getDayOfWeek() == DayOfWeek.MONDAY;
    if (every == Every.OFF || !due || local.toLocalTime().isBefore(wanted.at())) {
      return;
    }
    int days = every == Every.WEEKLY ? 7 : 1;
    ZonedDateTime midnight = local.toLocalDate().atStartOfDay(zone);
    Instant to = midnight.toInstant();
    Instant from = midnight.minusDays(days).toInstant();
    Instant before = midnight.minusDays(2L * days).toInstant();
    String title =
        "Your %s in Earshot, %s"
            .formatted(every == Every.WEEKLY ? "week" : "day", Wording.days(from, to, zone));
    String key = "digest-" + midnight.toLocalDate();
    desk.digest(
        key,
        follower -> {
          List<String> lines =
              topics.get().topics().stream()
                  .filter(topic -> follower.follows(topic.id()))
                  .map(topic -> line(topic, before, from, to))
                  .toList();
          return lines.isEmpty()
              ? Optional.empty()
              : Optional.of(alert(title, key, lines, from, now));
        },
        now);
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
    return "%s: net sentiment %s (%s before), %s, %s, %s."
        .formatted(
            topic.name(),
            last.total() == 0 ? "unknown" : Wording.signed(NetSentiment.points(last)),
            previous.total() == 0 ? "unknown" : Wording.signed(NetSentiment.points(previous)),
            Wording.count(last.total(), "message", "messages"),
            drops == 0 ? "no drop" : Wording.count(drops, "drop", "drops"),
            spikes == 0 ? "no spike" : Wording.count(spikes, "spike", "spikes"));
  }

  private Alert alert(String title, String key, List<String> lines, Instant from, Instant now) {
    return new Alert(
        key,
        "digest",
        Alert.Kind.DIGEST,
        "",
        0,
        "",
        "Digest",
        title,
        lines,
        null,
        from,
        now,
        0,
        0,
        null,
        0,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            "“Before” is as long a time right before. Times are in %s. You get this because digests are sent here."
                .formatted(zone.getId())),
        address.toString(),
        List.of(),
        zone.getId(),
        now);
  }
}
