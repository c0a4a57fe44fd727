package dev.earshot.dashboard.incident;

import dev.earshot.dashboard.incident.Findings.Explained;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.drop.Drop;
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

  /** Incidents that recovered this long ago are closed. */
  static final Duration CLOSED_AFTER = Duration.ofDays(3);

  private static final Duration TOLD_AGAIN_AFTER = Duration.ofHours(6);
  private static final double WORSE_BY_POINTS = 10;

  private final IncidentTable table;
  private final Dossier dossier;
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
    this.dossier = new Dossier(database);
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
    Drop drop = first.state() == State.WATCHING ? found : detected(first.drop(), found);
    if (!first.drop().equals(drop)) {
      table.update(first.id(), drop, findings.explain().apply(drop).explanation(), now);
    }
    switch (first.state()) {
      case WATCHING -> begin(first, drop, findings.explain().apply(drop), now);
      case OPEN, ACKNOWLEDGED -> followLive(first, drop, now);
      case RECOVERED, CLOSED -> {
        if (drop.open() && !first.drop().open()) {
          reopen(first, "fell again before it had settled", now);
        } else if (first.state() == State.RECOVERED) {
          closeWhenOld(first, now);
        }
      }
      case EXPECTED -> outlast(first, drop, now);
      case WRONG -> {}
    }
    return first.id();
  }

  /** Late messages may move the moment of certainty; what people were told does not change. */
  private static Drop detected(Drop then, Drop now) {
    return new Drop(
        now.from(),
        then.detectedAt(),
        now.trough(),
        now.to(),
        now.before(),
        now.after(),
        now.confidence(),
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
    long id = table.insert(topic, State.WATCHING, drop, explained.explanation(), now);
    begin(require(id), drop, explained, now);
    return id;
  }

  private void begin(Incident watched, Drop drop, Explained explained, Instant now) {
    dossier.freeze(watched.id(), watched.topic(), explained.evidence());
    Optional<Annotation> planned = silencing(watched.topic(), drop.from(), drop.detectedAt());
    if (planned.isPresent()) {
      table.move(watched, State.EXPECTED, now);
      String event = planned.get().kind().key() + ", " + planned.get().note();
      log(watched.id(), now, "opened", "recorded without an alert, expected: " + event);
      return;
    }
    table.move(watched, State.OPEN, now);
    boolean history = drop.detectedAt().isBefore(now.minus(fresh));
    if (history) {
      log(watched.id(), now, "opened", "found in history, nobody was alerted");
    } else {
      log(watched.id(), now, "opened", drop.open() ? "" : "was over when it was noticed");
      tell(drop.open() ? News.OPENED : News.PASSED, require(watched.id()), now);
    }
    if (!drop.open()) {
      settle(require(watched.id()), now);
    }
  }

  private Optional<Annotation> silencing(String topic, Instant from, Instant to) {
    return annotations.touching(topic, from, to).stream().filter(Annotation::silences).findFirst();
  }

  /** An announced event explains what happens in it, not a drop that goes on long after. */
  private void outlast(Incident expected, Drop drop, Instant now) {
    boolean announced = silencing(expected.topic(), now.minus(Spells.SAME), now).isPresent();
    boolean goesOn = drop.open() && !drop.to().isBefore(now.minus(fresh));
    if (expected.verdict() == null && goesOn && !announced) {
      reopen(expected, "goes on after the expected event is over", now);
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
    if (incident.toldAt() != null) {
      tell(News.RECOVERED, incident, now);
    }
    settle(incident, now);
  }

  private void settle(Incident incident, Instant now) {
    table.move(incident, State.RECOVERED, now);
    table.snoozed(incident.id(), null);
    log(incident.id(), now, "recovered", "");
    closeWhenOld(require(incident.id()), now);
  }

  private void closeWhenOld(Incident incident, Instant now) {
    if (incident.drop().to().isBefore(now.minus(CLOSED_AFTER))) {
      table.move(incident, State.CLOSED, now);
      log(incident.id(), now, "closed", "recovered %d days ago".formatted(CLOSED_AFTER.toDays()));
    }
  }

  private void reopen(Incident incident, String why, Instant now) {
    table.move(incident, State.OPEN, now);
    log(incident.id(), now, "opened", why);
    tell(incident.toldAt() == null ? News.OPENED : News.REOPENED, require(incident.id()), now);
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
    log(later.id(), now, "merged", "part of incident " + into.id());
    log(into.id(), now, "merged", "incident " + later.id() + " became part of it");
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
    for (Incident incident : table.touching(topic, Instant.EPOCH, now.plus(Spells.SAME))) {
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
    List<Mention> evidence = dossier.evidence(incident.id());
    table.told(incident.id(), incident.drop().change(), now);
    desk.tell(news, incident, evidence, now);
  }

  private void log(long id, Instant now, String kind, String note) {
    dossier.event(id, new IncidentEvent(now, kind, IncidentEvent.EARSHOT, note));
  }

  private Incident require(long id) {
    return table.find(id).orElseThrow(() -> new IllegalStateException("no incident " + id));
  }
}
