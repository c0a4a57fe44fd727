package dev.earshot.dashboard.incident;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.instantOrNull;
import static dev.earshot.dashboard.state.SqlTime.sql;

import dev.earshot.dashboard.state.SqlTime;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Incidents as rows. No rules here: those are {@link IncidentBook}'s. */
final class IncidentTable {

  private final JdbcClient database;

  IncidentTable(JdbcClient database) {
    this.database = database;
  }

  /** Adds what becomes an incident people see, with the next number. */
  long insert(String topic, Drop drop, DropExplanation explanation, Instant now) {
    return insert("", "", topic, drop, explanation, now);
  }

  /**
   * Adds what nobody is told of yet. Its id is below zero: the numbers that people see count
   * incidents, and most of what is watched passes.
   */
  long watch(String topic, Drop drop, DropExplanation explanation, Instant now) {
    String below = "(select least(coalesce(min(id), 0), 0) - 1 from incident), ";
    return insert("id, ", below, topic, drop, explanation, now);
  }

  private long insert(
      String column,
      String value,
      String topic,
      Drop drop,
      DropExplanation explanation,
      Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into incident (%stopic, state, drop_from, detected_at, trough, drop_to,
              drop_open, before_points, after_points, confidence, latest_confidence, report, opened_at,
              updated_at)
            values (%s?, 'WATCHING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """
                .formatted(column, value))
        .params(
            topic,
            sql(drop.from()),
            sql(drop.detectedAt()),
            sql(drop.trough()),
            sql(drop.to()),
            drop.open(),
            drop.before(),
            drop.after(),
            drop.confidence(),
            drop.latestConfidence(),
            StoredJson.write(explanation),
            sql(now),
            sql(now))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void update(long id, Drop drop, DropExplanation explanation, Instant now) {
    database
        .sql(
            """
            update incident set drop_from = ?, detected_at = ?, trough = ?, drop_to = ?, drop_open = ?,
              before_points = ?, after_points = ?, confidence = ?, latest_confidence = ?, report = ?,
              updated_at = ?
            where id = ?\
            """)
        .params(
            sql(drop.from()),
            sql(drop.detectedAt()),
            sql(drop.trough()),
            sql(drop.to()),
            drop.open(),
            drop.before(),
            drop.after(),
            drop.confidence(),
            drop.latestConfidence(),
            StoredJson.write(explanation),
            sql(now),
            id)
        .update();
  }

  /**
   * Moves an incident on and notes when it first came there.
   *
   * @throws IllegalStateException when the state machine has no such arrow
   */
  void move(Incident incident, State to, Instant now) {
    if (!incident.state().mayBecome(to)) {
      throw new IllegalStateException(
          "incident %d is %s and cannot become %s"
              .formatted(incident.id(), incident.state().key(), to.key()));
    }
    database
        .sql("update incident set state = ?, updated_at = ? where id = ?")
        .params(to.name(), sql(now), incident.id())
        .update();
    switch (to) {
      case ACKNOWLEDGED -> stamp(incident.id(), "acknowledged_at", now);
      case RECOVERED -> stamp(incident.id(), "recovered_at", now);
      case CLOSED, EXPECTED, WRONG -> stamp(incident.id(), "closed_at", now);
      case WATCHING, OPEN -> {}
    }
  }

  private void stamp(long id, String column, Instant now) {
    database
        .sql("update incident set %1$s = coalesce(%1$s, ?) where id = ?".formatted(column))
        .params(sql(now), id)
        .update();
  }

  void partOf(long id, long whole) {
    database
        .sql("update incident set part_of = ?, once_key = id where id = ?")
        .params(whole, id)
        .update();
  }

  void owner(long id, @Nullable String owner) {
    database.sql("update incident set owner = ? where id = ?").param(owner).param(id).update();
  }

  void snoozed(long id, @Nullable Instant until) {
    database
        .sql("update incident set snoozed_until = ? where id = ?")
        .param(SqlTime.sqlOrNull(until))
        .param(id)
        .update();
  }

  void told(long id, double change, Instant at) {
    database
        .sql("update incident set told_at = ?, told_change = ? where id = ?")
        .params(sql(at), change, id)
        .update();
  }

  void delete(long id) {
    database.sql("delete from incident where id = ?").param(id).update();
  }

  void deleteTopic(String topic) {
    database.sql("delete from incident where topic = ?").param(topic).update();
  }

  Optional<Incident> find(long id) {
    return database
        .sql("select * from incident where id = ?")
        .param(id)
        .query(IncidentTable::row)
        .optional();
  }

  /**
   * Drops that touch [from, to), oldest drop first, without those that became part of another; an
   * empty topic means all topics.
   */
  List<Incident> touching(String topic, Instant from, Instant to) {
    return database
        .sql(
            """
            select * from incident
            where kind = 'DROP' and part_of is null
              and (? = '' or topic = ?) and drop_from < ? and drop_to > ?
            order by drop_from, id\
            """)
        .params(topic, topic, sql(to), sql(from))
        .query(IncidentTable::row)
        .list();
  }

  /** The newest first; an empty topic means all topics. */
  List<Incident> newest(String topic, int limit) {
    return database
        .sql(
            """
            select * from incident
            where (? = '' or topic = ?) and state <> 'WATCHING' and part_of is null
            order by drop_from desc, id desc fetch first ? rows only\
            """)
        .params(topic, topic, limit)
        .query(IncidentTable::row)
        .list();
  }

  static Incident row(ResultSet row, int number) throws SQLException {
    Drop drop =
        new Drop(
            instant(row, "drop_from"),
            instant(row, "detected_at"),
            instant(row, "trough"),
            instant(row, "drop_to"),
            row.getDouble("before_points"),
            row.getDouble("after_points"),
            row.getDouble("confidence"),
            row.getDouble("latest_confidence"),
            row.getBoolean("drop_open"));
    String verdict = row.getString("verdict");
    String surge = row.getString("surge");
    return new Incident(
        row.getLong("id"),
        row.getString("topic"),
        State.valueOf(row.getString("state")),
        drop,
        StoredJson.read(row.getString("report"), DropExplanation.class),
        instant(row, "opened_at"),
        instant(row, "updated_at"),
        instantOrNull(row, "acknowledged_at"),
        instantOrNull(row, "recovered_at"),
        instantOrNull(row, "closed_at"),
        instantOrNull(row, "snoozed_until"),
        row.getString("owner"),
        verdict == null ? null : Verdict.valueOf(verdict),
        instantOrNull(row, "told_at"),
        row.getDouble("told_change"),
        surge == null ? null : StoredJson.read(surge, Surge.class),
        row.getObject("part_of", Long.class));
  }
}
