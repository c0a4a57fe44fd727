package dev.earshot.dashboard.incident;

import dev.earshot.dashboard.incident.Findings.Explained;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.drop.Drop;
import java.time.Duration;
import java.time.Instant;
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

  /** Drops of one topic that come closer than this are one incident. */
  static final Duration SAME = Duration.ofHours(6);

  /** Incidents that recovered this long ago are closed. */
  static final Duration CLOSED_AFTER = Duration.ofDays(3);

  private static final Duration TOLD_AGAIN_AFTER = Duration.ofHours(6);
  private static final double WORSE_BY_POINTS = 10;

  private final IncidentTable table;
  private final Annotations annotations;
  private final NewsDesk desk;
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
    this.annotations = annotations;
    this.desk = desk;
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
      for (Drop drop : found.drops()) {
        seen.add(follow(topic, drop, found, now));
      }
      for (Drop drop : found.suspected()) {
        watch(topic, drop, found, now).ifPresent(seen::add);
      }
      forgetUnfounded(topic, seen, now);
    });
  }

  private long follow(String topic, Drop drop, Findings found, Instant now) {
    List<Incident> known = near(topic, drop);
    if (known.isEmpty()) {
      return open(topic, drop, found.explain().apply(drop), now);
    }
    Incident first = known.getFirst();
    known.stream().skip(1).filter(i -> i.state().live()).forEach(i -> merge(i, first, now));
    boolean changed = !first.drop().equals(drop);
    Explained explained =
        changed ? found.explain().apply(drop) : new Explained(first.explanation(), List.of());
    if (changed) {
      table.update(first.id(), drop, explained.explanation(), now);
    }
    switch (first.state()) {
      case WATCHING -> promote(first.id(), drop, found.explain().apply(drop), now);
      case OPEN, ACKNOWLEDGED -> followLive(first, drop, now);
      case RECOVERED, CLOSED -> {
        if (drop.open() && !first.drop().open()) {
          reopen(first, now);
        } else if (first.state() == State.RECOVERED) {
          closeWhenOld(first, now);
        }
      }
      case EXPECTED, WRONG -> {}
    }
    return first.id();
  }

  private List<Incident> near(String topic, Drop drop) {
    return table.touching(topic, drop.from().minus(SAME), drop.to().plus(SAME));
  }

  private long open(String topic, Drop drop, Explained explained, Instant now) {
    long id = table.insert(topic, State.OPEN, drop, explained.explanation(), now);
    begin(id, drop, explained, now);
    return id;
  }

  private void promote(long id, Drop drop, Explained explained, Instant now) {
    table.state(id, State.OPEN, null, now);
    begin(id, drop, explained, now);
  }

  private void begin(long id, Drop drop, Explained explained, Instant now) {
    table.freeze(id, explained.evidence());
    Incident incident = require(id);
    Optional<Annotation> planned =
        annotations.touching(incident.topic(), drop.from(), drop.detectedAt()).stream()
            .filter(Annotation::silences)
            .findFirst();
    if (planned.isPresent()) {
      table.state(id, State.EXPECTED, null, now);
      log(id, now, "opened", "recorded without an alert, expected: " + planned.get().note());
    } else if (drop.detectedAt().isBefore(now.minus(fresh))) {
      log(id, now, "opened", "found in history, nobody was alerted");
    } else {
      log(id, now, "opened", "");
      tell(News.OPENED, incident, now);
    }
    if (planned.isEmpty() && !drop.open()) {
      recover(require(id), now);
    }
  }

  private void followLive(Incident was, Drop drop, Instant now) {
    Incident incident = require(was.id());
    if (!drop.open()) {
      recover(incident, now);
    } else if (worse(incident) && !incident.snoozed(now) && restedSince(incident, now)) {
      log(incident.id(), now, "updated", "fell further");
      tell(News.WORSENED, incident, now);
    }
  }

  private static boolean worse(Incident incident) {
    return incident.toldAt() != null
        && incident.drop().change() <= incident.toldChange() - WORSE_BY_POINTS;
  }

  private static boolean restedSince(Incident incident, Instant now) {
    return incident.toldAt() != null && !now.isBefore(incident.toldAt().plus(TOLD_AGAIN_AFTER));
  }

  private void recover(Incident incident, Instant now) {
    table.state(incident.id(), State.RECOVERED, "recovered_at", now);
    table.snoozed(incident.id(), null);
    log(incident.id(), now, "recovered", "");
    if (incident.toldAt() != null) {
      tell(News.RECOVERED, require(incident.id()), now);
    }
    closeWhenOld(require(incident.id()), now);
  }

  private void closeWhenOld(Incident incident, Instant now) {
    if (incident.drop().to().isBefore(now.minus(CLOSED_AFTER))) {
      table.state(incident.id(), State.CLOSED, "closed_at", now);
      log(incident.id(), now, "closed", "recovered %d days ago".formatted(CLOSED_AFTER.toDays()));
    }
  }

  private void reopen(Incident incident, Instant now) {
    table.state(incident.id(), State.OPEN, null, now);
    log(incident.id(), now, "opened", "fell again before it had settled");
    tell(News.OPENED, require(incident.id()), now);
  }

  private void merge(Incident later, Incident into, Instant now) {
    table.state(later.id(), State.CLOSED, "closed_at", now);
    log(later.id(), now, "closed", "part of incident " + into.id());
    log(into.id(), now, "updated", "incident " + later.id() + " became part of it");
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
    return Optional.of(table.insert(topic, State.WATCHING, drop, explained.explanation(), now));
  }

  /** Late messages, deletions or corrections can make a drop vanish. */
  private void forgetUnfounded(String topic, Set<Long> seen, Instant now) {
    for (Incident incident : table.touching(topic, Instant.EPOCH, now.plus(SAME))) {
      if (seen.contains(incident.id())) {
        continue;
      }
      if (incident.state() == State.WATCHING) {
        table.delete(incident.id());
      } else if (incident.state().live()) {
        log(incident.id(), now, "updated", "no longer found in the messages as they are now");
        recover(incident, now);
      }
    }
  }

  private void tell(News news, Incident incident, Instant now) {
    List<Mention> evidence = table.evidence(incident.id());
    table.told(incident.id(), incident.drop().change(), now);
    desk.tell(news, incident, evidence, now);
  }

  private void log(long id, Instant now, String kind, String note) {
    table.event(id, new IncidentEvent(now, kind, IncidentEvent.EARSHOT, note));
  }

  private Incident require(long id) {
    return table.find(id).orElseThrow(() -> new IllegalStateException("no incident " + id));
  }
}
