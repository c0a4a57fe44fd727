package dev.earshot.dashboard.incident;

import dev.earshot.dashboard.incident.Findings.Explained;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps incidents: each drop is opened once, followed while it lasts, and closed. Safe to call
 * again with the same findings, also after a crash.
 */
public final class IncidentBook {

  private static final Duration TOLD_AGAIN_AFTER = Duration.ofHours(6);
  private static final double WORSE_BY_POINTS = 10;

  private final IncidentTable table;
  private final Ledger ledger;
  private final TransactionOperations transaction;
  private final Duration fresh;

  /**
   * @param fresh a drop detected longer ago is history: recorded, but nobody is woken for it
   */
  public IncidentBook(
      JdbcClient database,
      Annotations annotations,
      NewsDesk desk,
      TransactionOperations transaction,
      Duration fresh) {
    this.table = new IncidentTable(database);
    this.ledger = new Ledger(database, annotations, desk);
    this.transaction = transaction;
    this.fresh = fresh;
  }

  /**
   * Brings a topic's incidents up to date with what was found.
   *
   * @param now the end of the data looked at
   */
  public void observe(String topic, Findings found, Instant now) {
    transaction.executeWithoutResult(_ -> {
      Set<Long> seen = new HashSet<>();
      for (Drop drop : Spells.of(found.drops())) {
        seen.add(follow(topic, drop, found, now));
      }
      for (Drop drop : found.suspected()) {
        watch(topic, drop, found, now).ifPresent(seen::add);
      }
      forgetUnfounded(topic, seen, now);
    });
  }

  private long follow(String topic, Drop found, Findings findings, Instant now) {
    List<Incident> known = near(topic, found);
    if (known.isEmpty()) {
      return open(topic, found, findings.explain().apply(found), now);
    }
    Incident first = known.getFirst();
    known.stream().skip(1).forEach(later -> merge(later, first, now));
    if (first.state() == State.WATCHING) {
      table.delete(first.id());
      return open(topic, found, findings.explain().apply(found), now);
    }
    Drop drop = detected(first.drop(), found);
    if (!first.drop().equals(drop)) {
      DropExplanation why = findings.explain().apply(drop).explanation();
      table.update(first.id(), drop, KeptNames.keep(first.explanation(), why), now);
    }
    goOn(first, drop, now);
    return first.id();
  }

  private void goOn(Incident first, Drop drop, Instant now) {
    switch (first.state()) {
      case OPEN, ACKNOWLEDGED -> followLive(first, drop, now);
      case RECOVERED, CLOSED -> {
        if (drop.open() && !first.drop().open()) {
          reopen(first, "fell again before it had settled", now);
        } else if (first.state() == State.RECOVERED) {
          ledger.closeWhenOld(first, now);
        }
      }
      case EXPECTED -> {
        if (ledger.outlasts(ledger.require(first.id()), now.minus(fresh), now)) {
          reopen(first, "goes on after the expected event is over", now);
        }
      }
      case WATCHING, WRONG -> {}
    }
  }

  /**
   * Late messages may move the moment of certainty; what people were told of it does not change.
   */
  private static Drop detected(Drop then, Drop now) {
    return new Drop(
        now.from(),
        then.detectedAt(),
        now.trough(),
        now.to(),
        now.before(),
        now.after(),
        then.confidence(),
        now.latestConfidence(),
        now.open());
  }

  /** Those people know first, oldest first. */
  private List<Incident> near(String topic, Drop drop) {
    return table
        .touching(topic, drop.from().minus(Spells.SAME), drop.to().plus(Spells.SAME))
        .stream()
        .sorted(Comparator.comparing(incident -> incident.state() == State.WATCHING))
        .toList();
  }

  private long open(String topic, Drop drop, Explained explained, Instant now) {
    long id = table.insert(topic, drop, explained.explanation(), now);
    Incident incident = ledger.require(id);
    ledger.freeze(id, topic, explained.evidence());
    Optional<Annotation> planned = ledger.silencing(topic, drop.from(), drop.detectedAt());
    if (planned.isPresent()) {
      ledger.expect(incident, planned.get(), now);
      return id;
    }
    table.move(incident, State.OPEN, now);
    boolean history = drop.detectedAt().isBefore(now.minus(fresh));
    if (history) {
      ledger.log(id, now, "opened", "found in history, nobody was alerted");
    } else {
      ledger.log(id, now, "opened", drop.open() ? "" : "was over when it was noticed");
      ledger.tell(drop.open() ? News.OPENED : News.PASSED, ledger.require(id), now);
    }
    if (!drop.open()) {
      ledger.settle(ledger.require(id), now);
    }
    return id;
  }

  private void followLive(Incident was, Drop drop, Instant now) {
    Incident incident = ledger.require(was.id());
    if (!drop.open()) {
      ledger.recover(incident, now);
      return;
    }
    if (incident.snoozed(now)) {
      return;
    }
    boolean wakes = ledger.wakes(incident, now);
    if (worse(incident) && (wakes || restedSince(incident, now))) {
      ledger.log(incident.id(), now, "updated", "fell further");
      ledger.tell(News.WORSENED, incident, now);
    } else if (wakes) {
      ledger.log(incident.id(), now, "updated", "goes on after the snooze is over");
      ledger.tell(News.LASTS, incident, now);
    }
  }

  private static boolean worse(Incident incident) {
    return incident.toldAt() != null
        && incident.drop().change() <= incident.toldChange() - WORSE_BY_POINTS;
  }

  private static boolean restedSince(Incident incident, Instant now) {
    return incident.toldAt() != null && !now.isBefore(incident.toldAt().plus(TOLD_AGAIN_AFTER));
  }

  private void reopen(Incident incident, String why, Instant now) {
    table.move(incident, State.OPEN, now);
    ledger.log(incident.id(), now, "opened", why);
    News news = incident.toldAt() == null ? News.OPENED : News.REOPENED;
    ledger.tell(news, ledger.require(incident.id()), now);
  }

  /** The later one's address stays and leads to the first; only watched, it has told nobody. */
  private void merge(Incident later, Incident into, Instant now) {
    if (later.state() == State.WATCHING) {
      table.delete(later.id());
      return;
    }
    if (later.verdict() == null && later.state().mayBecome(State.CLOSED)) {
      table.move(later, State.CLOSED, now);
    }
    table.partOf(later.id(), into.id());
    ledger.log(later.id(), now, "merged", "part of incident " + into.id());
    ledger.log(into.id(), now, "merged", "incident " + later.id() + " became part of it");
    if (later.state().live()) { // of what had ended people know the end
      ledger.leadOn(ledger.require(later.id()), now);
    }
  }

  private Optional<Long> watch(String topic, Drop drop, Findings found, Instant now) {
    List<Incident> known = near(topic, drop);
    if (!known.isEmpty()) {
      return Optional.of(known.getFirst().id());
    }
    if (!drop.open()) {
      return Optional.empty();
    }
    Explained explained = found.explain().apply(drop);
    return Optional.of(table.watch(topic, drop, explained.explanation(), now));
  }

  /** Late messages, deletions or corrections can make a drop vanish. */
  private void forgetUnfounded(String topic, Set<Long> seen, Instant now) {
    for (Incident incident : table.touching(topic, Instant.EPOCH, now.plus(Spells.SAME))) {
      if (seen.contains(incident.id())) {
        continue;
      }
      if (incident.state() == State.WATCHING) {
        table.delete(incident.id());
      } else if (incident.state().live()) {
        ledger.log(
            incident.id(), now, "updated", "no longer found in the messages as they are now");
        ledger.recover(incident, now);
      }
    }
  }
}
