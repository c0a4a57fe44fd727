package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.DriverName;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.Likelihood;
import dev.earshot.dashboard.incident.State;
import dev.earshot.dashboard.incident.Surge;
import dev.earshot.dashboard.incident.alert.AlertSettings.Every;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Series;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.drop.NetSentiment;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What happened since the last digest, sent to every channel about the topics it follows. */
public final class Digest {

  /** Of one topic; more than these are read on the page of alerts. */
  private static final int MOST_INCIDENTS = 10;

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
                  .flatMap(topic -> lines(topic, before, from, to))
                  .toList();
          return lines.isEmpty()
              ? Optional.empty()
              : Optional.of(alert(title, key, lines, from, now));
        },
        now);
  }

  /** How the topic was, and what happened in it. */
  private Stream<String> lines(Topic topic, Instant before, Instant from, Instant to) {
    List<Incident> drops =
        incidents.touching(topic.id(), from, to).stream().filter(Digest::told).toList();
    List<Incident> spikes =
        incidents.spikes(topic.id(), from, to).stream().filter(Digest::told).toList();
    String summary =
        "%s: %s, %s, %s."
            .formatted(
                topic.name(),
                mood(topic, before, from, to),
                drops.isEmpty() ? "no drop" : Wording.count(drops.size(), "drop", "drops"),
                spikes.isEmpty() ? "no spike" : Wording.count(spikes.size(), "spike", "spikes"));
    Stream<String> happened =
        Stream.concat(drops.stream(), spikes.stream())
            .sorted(Comparator.comparing((Incident incident) -> incident.drop().from()))
            .limit(MOST_INCIDENTS)
            .map(this::line);
    return Stream.concat(Stream.of(summary), happened);
  }

  private static boolean told(Incident incident) {
    return incident.state() != State.WATCHING && incident.state() != State.WRONG;
  }

  private String mood(Topic topic, Instant before, Instant from, Instant to) {
    Series last = store.series(MentionQuery.of(topic.id(), from, to), Interval.HOUR);
    Series previous = store.series(MentionQuery.of(topic.id(), before, from), Interval.HOUR);
    return last.total() == 0
        ? "no messages (%s before)"
            .formatted(previous.total() == 0 ? "none" : Wording.number((double) previous.total()))
        : "net sentiment %s (%s before), %s"
            .formatted(
                Wording.signed(NetSentiment.points(last)),
                previous.total() == 0
                    ? "no messages"
                    : Wording.signed(NetSentiment.points(previous)),
                Wording.count(last.total(), "message", "messages"));
  }

  /** What happened, and where it is read in full. */
  private String line(Incident incident) {
    DropExplanation why = incident.explanation();
    String time = Wording.time(incident.drop().from(), zone.getId());
    String mainly = DriverName.mainly(why);
    Surge surge = incident.surge();
    String what =
        surge == null
            ? "net sentiment fell from %s to %s%s; %s, %s"
                .formatted(
                    Wording.signed(why.before()),
                    Wording.signed(why.after()),
                    mainly.isEmpty() ? "" : ", " + mainly,
                    Likelihood.words(incident.drop()),
                    incident.state().key())
            : "%s instead of %s%s; %s"
                .formatted(
                    Wording.count(surge.messages(), "message", "messages"),
                    Wording.number(surge.usual()),
                    SpikeWords.mainly(surge),
                    incident.state().key());
    return "%s: %s. %s/alerts/%d".formatted(time, what, address, incident.id());
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
            "“Before” is as long a time right before. Times are in %s. You get this because digests are switched on."
                .formatted(zone.getId())),
        address.toString(),
        List.of(),
        zone.getId(),
        now);
  }
}
