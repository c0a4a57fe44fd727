package dev.earshot.dashboard.incident.alert;

import static dev.earshot.dashboard.state.SqlTime.sql;

import dev.earshot.dashboard.incident.alert.OutboxRow.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Alerts on their way out, one row for each alert and channel. A row is written with the change
 * that caused it and leaves only when the receiver has it, or when it has been given up as dead.
 */
public final class Outbox {

  private final JdbcClient database;

  public Outbox(JdbcClient database) {
    this.database = database;
  }

  /** Adds an alert for a channel; one that is there already is left as it is. */
  public void add(Alert alert, String channel, Instant dueAt, Instant now) {
    if (has(alert.key(), channel)) {
      return;
    }
    database
        .sql(
            """
            insert into outbox (idempotency_key, incident_id, channel, alert, state, attempts,
              created_at, due_at, error)
            values (?, ?, ?, ?, 'WAITING', 0, ?, ?, '')\
            """)
        .param(id(alert.key(), channel))
        .param(alert.incident() == 0 ? null : alert.incident())
        .params(channel, AlertJson.write(alert), sql(now), sql(dueAt))
        .update();
  }

  /** Whether an alert was ever added for a channel. */
  boolean has(String key, String channel) {
    return database
            .sql("select count(*) from outbox where idempotency_key = ?")
            .param(id(key, channel))
            .query(Long.class)
            .single()
        > 0;
  }

  private static String id(String key, String channel) {
    return key + "@" + channel;
  }

  /**
   * Takes back what a channel has not been told yet of an incident because its time has not come.
   *
   * @return what was taken back, oldest first
   */
  List<Alert> withdraw(long incident, String channel, Instant now) {
    List<OutboxRow> unsent =
        ofIncident(incident).stream()
            .filter(row -> row.channel().equals(channel) && row.status() == Status.WAITING)
            .filter(row -> row.attempts() == 0 && row.dueAt().isAfter(now))
            .toList();
    unsent.forEach(row -> database.sql("delete from outbox where id = ?").param(row.id()).update());
    return unsent.stream().map(OutboxRow::alert).toList();
  }

  /** Channels for which something is due. */
  List<String> channelsDue(Instant now) {
    return database
        .sql("select distinct channel from outbox where state = 'WAITING' and due_at <= ?")
        .param(sql(now))
        .query((row, _) -> row.getString("channel"))
        .list();
  }

  /**
   * What is due for a channel, oldest first. Of an incident a channel is told in order: what comes
   * after an alert that still waits is not due.
   */
  List<OutboxRow> due(String channel, Instant now, int limit) {
    return database
        .sql(
            """
            select * from outbox one
            where channel = ? and state = 'WAITING' and due_at <= ? and not exists (
              select 1 from outbox earlier
              where earlier.channel = one.channel and earlier.incident_id = one.incident_id
                and earlier.state = 'WAITING' and earlier.id < one.id)
            order by due_at, id fetch first ? rows only\
            """)
        .params(channel, sql(now), limit)
        .query(OutboxRow::read)
        .list();
  }

  /** Whether a channel already has newer news of the incident than a row's. */
  boolean overtaken(OutboxRow row) {
    return ofIncident(row.alert().incident()).stream()
        .anyMatch(other ->
            other.channel().equals(row.channel())
                && other.id() > row.id()
                && other.status() == Status.DELIVERED);
  }

  void delivered(OutboxRow row, String remark, Instant now) {
    settle(row, Status.DELIVERED, remark, now);
  }

  void dead(OutboxRow row, String error, Instant now) {
    settle(row, Status.DEAD, error, now);
  }

  /** Puts a row back, or gives it up after the last attempt. */
  void later(OutboxRow row, String error, @Nullable Duration asked, double jitter, Instant now) {
    if (row.attempts() + 1 >= BackOff.ATTEMPTS) {
      dead(row, error, now);
      return;
    }
    Duration wait = asked != null ? asked : BackOff.after(row.attempts(), jitter);
    database
        .sql("update outbox set attempts = attempts + 1, due_at = ?, error = ? where id = ?")
        .params(sql(now.plus(wait)), error, row.id())
        .update();
  }

  /**
   * Gives a dead row another round of attempts, and with it the dead ones before it that tell the
   * same channel of the same incident. Does nothing to a row that is not dead any more.
   *
   * @return whether there is such a row
   */
  public boolean retry(long id, Instant now) {
    Optional<OutboxRow> asked =
        database
            .sql("select * from outbox where id = ?")
            .param(id)
            .query(OutboxRow::read)
            .optional();
    asked.ifPresent(row ->
        database
            .sql(
                """
                update outbox set state = 'WAITING', attempts = 0, due_at = ?, settled_at = null
                where state = 'DEAD' and channel = ?
                  and (id = ? or (id < ? and incident_id = nullif(?, 0)))\
                """)
            .params(sql(now), row.channel(), id, id, row.alert().incident())
            .update());
    return asked.isPresent();
  }

  public long count(Status status) {
    return database
        .sql("select count(*) from outbox where state = ?")
        .param(status.name())
        .query(Long.class)
        .single();
  }

  /** Rows that were given up, the newest first. */
  public List<OutboxRow> dead(int limit) {
    return database
        .sql("select * from outbox where state = 'DEAD' order by id desc fetch first ? rows only")
        .param(limit)
        .query(OutboxRow::read)
        .list();
  }

  /** The newest row of a channel. */
  public Optional<OutboxRow> newest(String channel) {
    return database
        .sql("select * from outbox where channel = ? order by id desc fetch first 1 rows only")
        .param(channel)
        .query(OutboxRow::read)
        .optional();
  }

  /** The newest rows, those given up first. */
  public List<OutboxRow> newest(int limit) {
    return database
        .sql(
            """
            select * from outbox
            order by case when state = 'DEAD' then 0 else 1 end, id desc
            fetch first ? rows only\
            """)
        .param(limit)
        .query(OutboxRow::read)
        .list();
  }

  /** All rows of one incident, oldest first. */
  public List<OutboxRow> ofIncident(long incident) {
    return database
        .sql("select * from outbox where incident_id = ? order by id")
        .param(incident)
        .query(OutboxRow::read)
        .list();
  }

  private void settle(OutboxRow row, Status status, String error, Instant now) {
    database
        .sql(
            """
            update outbox set state = ?, attempts = attempts + 1, settled_at = ?, error = ?
            where id = ?\
            """)
        .params(status.name(), sql(now), error, row.id())
        .update();
  }
}
