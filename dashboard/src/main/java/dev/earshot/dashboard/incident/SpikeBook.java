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
  private final Ledger ledger;
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
    this.ledger = new Ledger(database, annotations, desk);
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
          ledger.log(
              incident.id(), now, "updated", "no longer found in the messages as they are now");
          ledger.recover(incident, now);
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
      spikes.update(incident.id(), spike, named(incident, found.explain().apply(spike)), now);
    }
    Incident followed = ledger.require(incident.id());
    if (followed.state().live()) {
      followLive(followed, now);
    } else if (followed.state() == State.RECOVERED) {
      ledger.closeWhenOld(followed, now);
    } else if (followed.state() == State.EXPECTED
        && ledger.outlasts(followed, now.minus(fresh), now)) {
      beginLate(followed, now);
    }
    return incident.id();
  }

  /** By the names that people were told. */
  private static Explained named(Incident told, Explained now) {
    Surge surge = told.surge();
    return new Explained(
        surge == null ? now.surge() : KeptNames.keep(surge, now.surge()),
        KeptNames.keep(told.explanation(), now.mood()),
        now.evidence());
  }

  private void begin(long id, Spike spike, Explained explained, Instant now) {
    Incident incident = ledger.require(id);
    ledger.freeze(id, incident.topic(), explained.evidence());
    Optional<Annotation> planned =
        ledger.silencing(incident.topic(), spike.from(), spike.detectedAt());
    if (planned.isPresent()) {
      ledger.expect(incident, planned.get(), now);
      return;
    }
    if (spike.detectedAt().isBefore(now.minus(fresh))) {
      ledger.log(id, now, "opened", "found in history, nobody was alerted");
    } else if (toldLately(incident.topic(), now)) {
      ledger.log(id, now, "opened", "an alert on this topic was sent less than 24 hours before");
    } else if (spike.open()) {
      ledger.log(id, now, "opened", "");
      ledger.tell(News.OPENED, incident, now);
    } else {
      ledger.log(id, now, "opened", "was over when it was noticed");
      ledger.tell(News.PASSED, incident, now);
    }
    if (!spike.open()) {
      ledger.settle(ledger.require(id), now);
    }
  }

  private void beginLate(Incident expected, Instant now) {
    incidents.move(expected, State.OPEN, now);
    ledger.log(expected.id(), now, "opened", "lasts after the expected event is over");
    if (!toldLately(expected.topic(), now)) {
      ledger.tell(News.OPENED, ledger.require(expected.id()), now);
    }
  }

  private void followLive(Incident incident, Instant now) {
    if (!incident.drop().open()) {
      ledger.recover(incident, now);
      return;
    }
    if (incident.snoozed(now)) {
      return;
    }
    boolean wakes = ledger.wakes(incident, now);
    boolean unheard = incident.state() == State.OPEN && !toldLately(incident.topic(), now);
    if (wakes || unheard) {
      ledger.log(incident.id(), now, "updated", wakes ? "lasts after the snooze is over" : "lasts");
      ledger.tell(News.LASTS, incident, now);
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
}
