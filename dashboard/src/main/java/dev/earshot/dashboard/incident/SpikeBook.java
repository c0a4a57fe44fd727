package dev.earshot.dashboard.incident;

import dev.earshot.dashboard.incident.SpikeFindings.Explained;
import dev.earshot.sentiment.spike.Spike;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps spikes as incidents: each is opened once, followed while it lasts, and closed. People are
 * told when it begins, again after a day if nobody took note, and when it is over; of one topic at
 * most once in 24 hours that something rises or lasts. Of one that was over before it was noticed
 * one message tells all. Safe to call again with the same findings.
 */
public final class SpikeBook {

  private static final Duration TOLD_AGAIN_AFTER = Duration.ofHours(24);

  private final IncidentTable incidents;
  private final SpikeTable spikes;
  private final Dossier dossier;
  private final Annotations annotations;
  private final NewsDesk desk;
  private final TransactionOperations transaction;
  private final Duration fresh;

  /**
   * @param fresh a spike detected longer ago is history: recorded, but nobody is woken for it
   */
  public SpikeBook(
      JdbcClient database,
      Annotations annotations,
      NewsDesk desk,
      TransactionOperations transaction,
      Duration fresh) {
    this.incidents = new IncidentTable(database);
    this.spikes = new SpikeTable(database);
    this.dossier = new Dossier(database);
    this.annotations = annotations;
    this.desk = desk;
    this.transaction = transaction;
    this.fresh = fresh;
  }

  /**
   * Brings a topic's spikes up to date with what was found.
   *
   * @param now the end of the data looked at
   */
  public void observe(String topic, SpikeFindings found, Instant now) {
    transaction.executeWithoutResult(_ -> {
      Set<Long> seen = new HashSet<>();
      for (Spike spike : Spells.ofSpikes(found.spikes())) {
        seen.add(follow(topic, spike, found, now));
      }
      for (Incident incident : spikes.touching(topic, Instant.EPOCH, now)) {
        if (incident.state().live() && !seen.contains(incident.id())) {
          log(incident.id(), now, "updated", "no longer found in the messages as they are now");
          end(incident, now);
        }
      }
    });
  }

  private long follow(String topic, Spike spike, SpikeFindings found, Instant now) {
    List<Incident> known = spikes.touching(topic, spike.from(), spike.to());
    if (known.isEmpty()) {
      Explained explained = found.explain().apply(spike);
      long id = spikes.insert(topic, spike, explained, now);
      begin(id, spike, explained, now);
      return id;
    }
    Incident incident = known.getFirst();
    boolean changed =
        !incident.drop().from().equals(spike.from())
            || !incident.drop().to().equals(spike.to())
            || incident.drop().open() != spike.open();
    if (changed) {
      spikes.update(incident.id(), spike, found.explain().apply(spike), now);
    }
    if (incident.state().live()) {
      followLive(require(incident.id()), now);
    } else if (incident.state() == State.RECOVERED) {
      closeWhenOld(require(incident.id()), now);
    } else if (incident.state() == State.EXPECTED) {
      outlast(require(incident.id()), now);
    }
    return incident.id();
  }

  private void begin(long id, Spike spike, Explained explained, Instant now) {
    Incident incident = require(id);
    dossier.freeze(id, incident.topic(), explained.evidence());
    Optional<Annotation> planned = silencing(incident.topic(), spike.from(), spike.detectedAt());
    if (planned.isPresent()) {
      incidents.move(incident, State.EXPECTED, now);
      log(id, now, "opened", "recorded without an alert, expected: " + planned.get().note());
      return;
    }
    if (spike.detectedAt().isBefore(now.minus(fresh))) {
      log(id, now, "opened", "found in history, nobody was alerted");
    } else if (toldLately(incident.topic(), now)) {
      log(id, now, "opened", "an alert on this topic was sent less than 24 hours before");
    } else if (spike.open()) {
      log(id, now, "opened", "");
      tell(News.OPENED, incident, now);
    } else {
      log(id, now, "opened", "was over when it was noticed");
      tell(News.PASSED, incident, now);
    }
    if (!spike.open()) {
      settle(require(id), now);
    }
  }

  private Optional<Annotation> silencing(String topic, Instant from, Instant to) {
    return annotations.touching(topic, from, to).stream().filter(Annotation::silences).findFirst();
  }

  /** An announced event explains what happens in it, not a spike that lasts long after. */
  private void outlast(Incident expected, Instant now) {
    boolean announced = silencing(expected.topic(), now.minus(Spells.SAME), now).isPresent();
    boolean lasts = expected.drop().open() && !expected.drop().to().isBefore(now.minus(fresh));
    if (expected.verdict() != null || announced || !lasts) {
      return;
    }
    incidents.move(expected, State.OPEN, now);
    log(expected.id(), now, "opened", "lasts after the expected event is over");
    if (!toldLately(expected.topic(), now)) {
      tell(News.OPENED, require(expected.id()), now);
    }
  }

  private void followLive(Incident incident, Instant now) {
    if (!incident.drop().open()) {
      end(incident, now);
    } else if (incident.state() == State.OPEN
        && !incident.snoozed(now)
        && !toldLately(incident.topic(), now)) {
      log(incident.id(), now, "updated", "lasts");
      tell(News.WORSENED, incident, now);
    }
  }

  private boolean toldLately(String topic, Instant now) {
    return spikes.lastTold(topic).filter(at -> now.isBefore(at.plus(TOLD_AGAIN_AFTER))).isPresent();
  }

  /**
   * Until when nobody is told of another spike of the topic, if this one was told when it was
   * noticed and every day while it lasted.
   */
  static Instant quietAfter(Spike spike) {
    Instant told = spike.detectedAt();
    while (told.plus(TOLD_AGAIN_AFTER).isBefore(spike.to())) {
      told = told.plus(TOLD_AGAIN_AFTER);
    }
    return told.plus(TOLD_AGAIN_AFTER);
  }

  private void end(Incident incident, Instant now) {
    if (incident.toldAt() != null) {
      desk.tell(News.RECOVERED, incident, dossier.evidence(incident.id()), now);
    }
    settle(incident, now);
  }

  private void settle(Incident incident, Instant now) {
    incidents.move(incident, State.RECOVERED, now);
    incidents.snoozed(incident.id(), null);
    log(incident.id(), now, "recovered", "");
    closeWhenOld(require(incident.id()), now);
  }

  private void closeWhenOld(Incident incident, Instant now) {
    if (incident.drop().to().isBefore(now.minus(IncidentBook.CLOSED_AFTER))) {
      incidents.move(incident, State.CLOSED, now);
      long days = IncidentBook.CLOSED_AFTER.toDays();
      log(incident.id(), now, "closed", "over for %d days".formatted(days));
    }
  }

  private void tell(News news, Incident incident, Instant now) {
    incidents.told(incident.id(), incident.drop().change(), now);
    desk.tell(news, incident, dossier.evidence(incident.id()), now);
  }

  private void log(long id, Instant now, String kind, String note) {
    dossier.event(id, new IncidentEvent(now, kind, IncidentEvent.EARSHOT, note));
  }

  private Incident require(long id) {
    return incidents.find(id).orElseThrow(() -> new IllegalStateException("no incident " + id));
  }
}
