package dev.earshot.dashboard.incident;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.topic.Topic.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people read and do about incidents. Each act is one line of the incident's timeline; an act
 * that the incident's state no longer allows, such as one from an old page, does nothing.
 */
public final class IncidentDesk {

  /** For {@link #snooze}: recovery ends every snooze, so any far day will do. */
  public static final Instant UNTIL_RECOVERED = Instant.parse("9999-01-01T00:00:00Z");

  private final IncidentTable table;
  private final SpikeTable spikes;
  private final AnswerTable answers;
  private final Dossier dossier;
  private final TransactionOperations transaction;

  public IncidentDesk(JdbcClient database, TransactionOperations transaction) {
    this.table = new IncidentTable(database);
    this.spikes = new SpikeTable(database);
    this.answers = new AnswerTable(database);
    this.dossier = new Dossier(database);
    this.transaction = transaction;
  }

  public Optional<Incident> find(long id) {
    return table.find(id);
  }

  /** The incident itself, or the one that it turned out to be part of. */
  public Optional<Incident> whole(long id) {
    Optional<Incident> found = table.find(id);
    return found.map(Incident::partOf).map(this::whole).orElse(found);
  }

  /** The newest first, without those only watched; an empty topic means all. */
  public List<Incident> newest(String topic, int limit) {
    return table.newest(topic, limit);
  }

  /** Drops that touch [from, to), oldest first; an empty topic means all. */
  public List<Incident> touching(String topic, Instant from, Instant to) {
    return table.touching(topic, from, to);
  }

  /** Spikes that touch [from, to), oldest first; an empty topic means all. */
  public List<Incident> spikes(String topic, Instant from, Instant to) {
    return spikes.touching(topic, from, to);
  }

  /** Drops of other topics at about the same time that have the same cause, oldest first. */
  public List<Incident> sameCause(Incident incident) {
    if (incident.surge() != null) {
      return List.of();
    }
    return table
        .touching(
            "", incident.drop().from().minus(Spells.SAME), incident.drop().to().plus(Spells.SAME))
        .stream()
        .filter(other -> !other.topic().equals(incident.topic()))
        .filter(other -> other.state() != State.WATCHING && SameCause.holds(incident, other))
        .toList();
  }

  /** How often a rule's alerts on a topic were right, as far as people said. */
  public Precision precision(String topic, Rule rule) {
    return answers.precision(topic, rule);
  }

  /** What a rule raised on a topic and somebody judged, newest first. */
  public List<Incident> judged(String topic, Rule rule) {
    return answers.judged(topic, rule);
  }

  public List<IncidentEvent> events(long id) {
    return dossier.events(id);
  }

  /** The messages as they were when the incident was opened. */
  public List<Mention> evidence(long id) {
    return dossier.evidence(id);
  }

  /**
   * Somebody takes note; harmless when somebody did before.
   *
   * @return whether the incident is still one to take note of
   */
  public boolean acknowledge(long id, String actor, Instant now) {
    return act(
        id,
        "acknowledged",
        actor,
        "",
        now,
        incident -> {
          if (incident.state() == State.OPEN) {
            table.move(incident, State.ACKNOWLEDGED, now);
          }
          return incident.state().live();
        });
  }

  /**
   * Says who takes care of it.
   *
   * @param owner name of an account, or empty for nobody
   */
  public void assign(long id, String owner, String actor, Instant now) {
    String to = owner.isEmpty() ? "to nobody" : "to " + owner;
    act(
        id,
        "assigned",
        actor,
        to,
        now,
        incident -> {
          table.owner(id, owner.isEmpty() ? null : owner);
          return !owner.equals(incident.owner() == null ? "" : incident.owner());
        });
  }

  /**
   * Holds back further alerts about it, but never the note of its recovery.
   *
   * @return whether there is anything to hold back
   */
  public boolean snooze(long id, Instant until, String actor, Instant now) {
    IncidentEvent event =
        until.equals(UNTIL_RECOVERED)
            ? new IncidentEvent(now, "snoozed", actor, "until recovered")
            : IncidentEvent.snoozed(now, actor, until);
    return act(
        id,
        event,
        incident -> {
          if (incident.state().live()) {
            table.snoozed(id, until);
          }
          return incident.state().live();
        });
  }

  public void note(long id, String text, String actor, Instant now) {
    act(id, "noted", actor, text, now, _ -> true);
  }

  /**
   * Says whether the alert was right; "expected" and "wrong" also end the incident, and "useful"
   * takes such an end back.
   *
   * @return whether it had not been said before
   */
  public boolean judge(long id, Verdict verdict, String actor, Instant now) {
    return act(
        id,
        "judged",
        actor,
        verdict.key(),
        now,
        incident -> {
          State next =
              switch (verdict) {
                case EXPECTED -> State.EXPECTED;
                case WRONG -> State.WRONG;
                case USEFUL -> isJudged(incident) ? resumed(incident) : incident.state();
              };
          answers.verdict(id, verdict);
          if (incident.state().mayBecome(next)) {
            table.move(incident, next, now);
          }
          return verdict != incident.verdict() || next != incident.state();
        });
  }

  public void close(long id, String actor, Instant now) {
    act(
        id,
        "closed",
        actor,
        "",
        now,
        incident -> {
          boolean open = incident.state().live() || incident.state() == State.RECOVERED;
          if (open) {
            table.move(incident, State.CLOSED, now);
          }
          return open;
        });
  }

  /** Takes back a closing or a judgement: the incident stands where its drop does. */
  public void reopen(long id, String actor, Instant now) {
    act(
        id,
        "reopened",
        actor,
        "",
        now,
        incident -> {
          boolean ended = incident.state() == State.CLOSED || isJudged(incident);
          if (ended) {
            table.move(incident, resumed(incident), now);
            answers.verdict(id, isJudged(incident) ? null : incident.verdict());
          }
          return ended;
        });
  }

  /** Forgets all incidents of a topic, as when the sample workspace is removed. */
  public void forget(String topic) {
    table.deleteTopic(topic);
  }

  private static boolean isJudged(Incident incident) {
    return incident.state() == State.EXPECTED || incident.state() == State.WRONG;
  }

  private static State resumed(Incident incident) {
    if (!incident.drop().open()) {
      return State.RECOVERED;
    }
    return incident.acknowledgedAt() == null ? State.OPEN : State.ACKNOWLEDGED;
  }

  /**
   * @param change makes the change and says whether the timeline should tell it
   */
  private boolean act(
      long id, String kind, String actor, String note, Instant now, Predicate<Incident> change) {
    return act(id, new IncidentEvent(now, kind, actor, note), change);
  }

  private boolean act(long id, IncidentEvent event, Predicate<Incident> change) {
    Boolean changed =
        transaction.execute(_ -> {
          Incident incident =
              table
                  .find(id)
                  .orElseThrow(
                      () -> new IllegalArgumentException("There is no incident " + id + "."));
          boolean told = change.test(incident);
          if (told) {
            dossier.event(id, event);
          }
          return told;
        });
    return Boolean.TRUE.equals(changed);
  }
}
