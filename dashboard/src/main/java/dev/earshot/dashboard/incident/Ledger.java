package dev.earshot.dashboard.incident;

import dev.earshot.listener.mention.Mention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happens to incidents of either kind in the same way: how they begin in an announced event,
 * how they end, their timeline, and the news of them. Which of it happens when is decided by {@link
 * IncidentBook} and {@link SpikeBook}.
 */
final class Ledger {

  /** What has been over for so long is closed. */
  private static final Duration CLOSED_AFTER = Duration.ofDays(3);

  private final IncidentTable table;
  private final Dossier dossier;
  private final Annotations annotations;
  private final NewsDesk desk;

  Ledger(JdbcClient database, Annotations annotations, NewsDesk desk) {
    this.table = new IncidentTable(database);
    this.dossier = new Dossier(database);
    this.annotations = annotations;
    this.desk = desk;
  }

  Incident require(long id) {
    return table.find(id).orElseThrow(() -> new IllegalStateException("no incident " + id));
  }

  void freeze(long id, String topic, List<Mention> evidence) {
    dossier.freeze(id, topic, evidence);
  }

  /** The announced event in [from, to) because of which nobody is told. */
  Optional<Annotation> silencing(String topic, Instant from, Instant to) {
    return annotations.touching(topic, from, to).stream().filter(Annotation::silences).findFirst();
  }

  /** Records an incident that was announced; nobody is told. */
  void expect(Incident incident, Annotation planned, Instant now) {
    table.move(incident, State.EXPECTED, now);
    String event = planned.kind().key() + ", " + planned.note();
    log(incident.id(), now, "opened", "recorded without an alert, expected: " + event);
  }

  /**
   * Whether an expected incident is to be told after all: an announced event explains what happens
   * in it, not what goes on long after.
   *
   * @param seenSince what was last seen before this is over
   */
  boolean outlasts(Incident expected, Instant seenSince, Instant now) {
    boolean goesOn = expected.drop().open() && !expected.drop().to().isBefore(seenSince);
    return expected.verdict() == null
        && goesOn
        && silencing(expected.topic(), now.minus(Spells.SAME), now).isEmpty();
  }

  /**
   * Ends a snooze whose time is up.
   *
   * @return whether there was one, so that people who asked for it are told again
   */
  boolean wakes(Incident incident, Instant now) {
    boolean over = incident.snoozedUntil() != null && !incident.snoozed(now);
    if (over) {
      table.snoozed(incident.id(), null);
    }
    return over && incident.toldAt() != null;
  }

  /** Tells people that something is wrong, begins, lasts or gets worse. */
  void tell(News news, Incident incident, Instant now) {
    table.told(incident.id(), incident.drop().change(), now);
    desk.tell(news, incident, dossier.evidence(incident.id()), now);
  }

  /** Ends an incident, and tells those who were told of it. */
  void recover(Incident incident, Instant now) {
    if (incident.toldAt() != null) {
      desk.tell(News.RECOVERED, incident, dossier.evidence(incident.id()), now);
    }
    settle(incident, now);
  }

  /** Ends the conversation of an incident that became part of another, where there is one. */
  void leadOn(Incident part, Instant now) {
    if (part.toldAt() != null) {
      desk.tell(News.MERGED, part, dossier.evidence(part.id()), now);
    }
  }

  void settle(Incident incident, Instant now) {
    table.move(incident, State.RECOVERED, now);
    table.snoozed(incident.id(), null);
    log(incident.id(), now, "recovered", "");
    closeWhenOld(require(incident.id()), now);
  }

  void closeWhenOld(Incident incident, Instant now) {
    if (incident.drop().to().isBefore(now.minus(CLOSED_AFTER))) {
      table.move(incident, State.CLOSED, now);
      log(incident.id(), now, "closed", "over for %d days".formatted(CLOSED_AFTER.toDays()));
    }
  }

  void log(long id, Instant now, String kind, String note) {
    dossier.event(id, new IncidentEvent(now, kind, IncidentEvent.EARSHOT, note));
  }
}
