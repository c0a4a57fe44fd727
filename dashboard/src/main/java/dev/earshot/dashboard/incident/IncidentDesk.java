package dev.earshot.dashboard.incident;

import dev.earshot.listener.mention.Mention;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What people read and do about incidents. Each act is one line of the incident's timeline. */
public final class IncidentDesk {

  /** For {@link #snooze}: recovery ends every snooze, so any far day will do. */
  public static final Instant UNTIL_RECOVERED = Instant.parse("9999-01-01T00:00:00Z");

  private final IncidentTable table;
  private final SpikeTable spikes;
  private final TransactionOperations transaction;

  public IncidentDesk(JdbcClient database, TransactionOperations transaction) {
    this.table = new IncidentTable(database);
    this.spikes = new SpikeTable(database);
    this.transaction = transaction;
  }

  public Optional<Incident> find(long id) {
    return table.find(id);
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

  /** How often alerts of drops of a topic were right, as far as people said. */
  public Precision precision(String topic) {
    return table.precision(topic);
  }

  public List<IncidentEvent> events(long id) {
    return table.events(id);
  }

  /** The messages as they were when the incident was opened. */
  public List<Mention> evidence(long id) {
    return table.evidence(id);
  }

  /** Somebody takes note; harmless when somebody did before. */
  public void acknowledge(long id, String actor, Instant now) {
    act(
        id,
        now,
        "acknowledged",
        actor,
        "",
        incident -> {
          if (incident.state() == State.OPEN) {
            table.state(id, State.ACKNOWLEDGED, "acknowledged_at", now);
          }
        });
  }

  public void assign(long id, String owner, String actor, Instant now) {
    act(id, now, "assigned", actor, "to " + owner, _ -> table.owner(id, owner));
  }

  /** Holds back further alerts about it, but never the note of its recovery. */
  public void snooze(long id, Instant until, String actor, Instant now) {
    String end = until.equals(UNTIL_RECOVERED) ? "recovered" : until.toString();
    act(id, now, "snoozed", actor, "until " + end, _ -> table.snoozed(id, until));
  }

  public void note(long id, String text, String actor, Instant now) {
    act(id, now, "noted", actor, text, _ -> {});
  }

  /** Says whether the alert was right; "expected" and "wrong" also end the incident. */
  public void judge(long id, Verdict verdict, String actor, Instant now) {
    act(
        id,
        now,
        "judged",
        actor,
        verdict.key(),
        _ -> {
          table.verdict(id, verdict);
          switch (verdict) {
            case EXPECTED -> table.state(id, State.EXPECTED, "closed_at", now);
            case WRONG -> table.state(id, State.WRONG, "closed_at", now);
            case USEFUL -> {}
          }
        });
  }

  public void close(long id, String actor, Instant now) {
    act(id, now, "closed", actor, "", _ -> table.state(id, State.CLOSED, "closed_at", now));
  }

  /** Forgets all incidents of a topic, as when the sample workspace is removed. */
  public void forget(String topic) {
    table.deleteTopic(topic);
  }

  private void act(
      long id, Instant now, String kind, String actor, String note, Consumer<Incident> change) {
    transaction.executeWithoutResult(_ -> {
      Incident incident =
          table
              .find(id)
              .orElseThrow(() -> new IllegalArgumentException("There is no incident " + id + "."));
      change.accept(incident);
      table.event(id, new IncidentEvent(now, kind, actor, note));
    });
  }
}
