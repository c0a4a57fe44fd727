package dev.earshot.dashboard.incident.alert;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.instantOrNull;
import static dev.earshot.dashboard.state.SqlTime.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
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

  /** After this many attempts, about two days, a row is dead until somebody retries it. */
  static final int ATTEMPTS = 16;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final JdbcClient database;

  public Outbox(JdbcClient database) {
    this.database = database;
  }

  /** Where a row stands. */
  public enum Status {
    WAITING,
    DELIVERED,
    DEAD
  }

  /**
   * A row.
   *
   * @param error of the last attempt, or what a delivery lacked; empty when all is well
   */
  public record Row(
      long id,
      String channel,
      Alert alert,
      Status status,
      int attempts,
      Instant createdAt,
      Instant dueAt,
      @Nullable Instant settledAt,
      String error) {}

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
    List<Row> unsent =
        ofIncident(incident).stream()
            .filter(row -> row.channel().equals(channel) && row.status() == Status.WAITING)
            .filter(row -> row.attempts() == 0 && row.dueAt().isAfter(now))
            .toList();
    unsent.forEach(row -> database.sql("delete from outbox where id = ?").param(row.id()).update());
    return unsent.stream().map(Row::alert).toList();
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
  List<Row> due(String channel, Instant now, int limit) {
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
        .query(Outbox::row)
        .list();
  }

  /** Whether a channel already has newer news of the incident than a row's. */
  boolean overtaken(Row row) {
    return ofIncident(row.alert().incident()).stream()
        .anyMatch(other ->
            other.channel().equals(row.channel())
                && other.id() > row.id()
                && other.status() == Status.DELIVERED);
  }

  void delivered(Row row, String remark, Instant now) {
    settle(row, Status.DELIVERED, remark, now);
  }

  void dead(Row row, String error, Instant now) {
    settle(row, Status.DEAD, error, now);
  }

  /** Puts a row back, or gives it up after the last attempt. */
  void later(Row row, String error, @Nullable Duration asked, double jitter, Instant now) {
    if (row.attempts() + 1 >= ATTEMPTS) {
      dead(row, error, now);
      return;
    }
    Duration wait = asked != null ? asked : backOff(row.attempts(), jitter);
    database
        .sql("update outbox set attempts = attempts + 1, due_at = ?, error = ? where id = ?")
        .params(sql(now.plus(wait)), error, row.id())
        .update();
  }

  /**
   * Doubles from ten seconds to six hours, with up to a quarter more.
   *
   * @param jitter in [0, 1)
   */
  static Duration backOff(int attempts, double jitter) {
    long doubled = FIRST_WAIT.toMillis() << Math.min(attempts, 20);
    long wait = Math.min(doubled, LONGEST_WAIT.toMillis());
    return Duration.ofMillis(wait + (long) (wait * jitter / 4));
  }

  /**
   * Gives a dead row another round of attempts, and with it the dead ones before it that tell the
   * same channel of the same incident. Does nothing to a row that is not dead any more.
   *
   * @return whether there is such a row
   */
  public boolean retry(long id, Instant now) {
    Optional<Row> asked =
        database.sql("select * from outbox where id = ?").param(id).query(Outbox::row).optional();
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
  public List<Row> dead(int limit) {
    return database
        .sql("select * from outbox where state = 'DEAD' order by id desc fetch first ? rows only")
        .param(limit)
        .query(Outbox::row)
        .list();
  }

  /** The newest row of a channel. */
  public Optional<Row> newest(String channel) {
    return database
        .sql("select * from outbox where channel = ? order by id desc fetch first 1 rows only")
        .param(channel)
        .query(Outbox::row)
        .optional();
  }

  /** The newest rows, those given up first. */
  public List<Row> newest(int limit) {
    return database
        .sql(
            """
            select * from outbox
            order by case when state = 'DEAD' then 0 else 1 end, id desc
            fetch first ? rows only\
            """)
        .param(limit)
        .query(Outbox::row)
        .list();
  }

  /** All rows of one incident, oldest first. */
  public List<Row> ofIncident(long incident) {
    return database
        .sql("select * from outbox where incident_id = ? order by id")
        .param(incident)
        .query(Outbox::row)
        .list();
  }

  private void settle(Row row, Status status, String error, Instant now) {
    database
        .sql(
            """
            update outbox set state = ?, attempts = attempts + 1, settled_at = ?, error = ?
            where id = ?\
            """)
        .params(status.name(), sql(now), error, row.id())
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getString("channel"),
        AlertJson.read(row.getString("alert")),
        Status.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "created_at"),
        instant(row, "due_at"),
        instantOrNull(row, "settled_at"),
        row.getString("error"));
  }
}
