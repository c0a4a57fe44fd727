package dev.earshot.dashboard.incident;

import static dev.earshot.dashboard.incident.Instants.utc;

import dev.earshot.listener.mention.Mention;
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
import tools.jackson.databind.json.JsonMapper;

/** Incidents as rows. No rules here: those are {@link IncidentBook}'s. */
final class IncidentTable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient database;

  IncidentTable(JdbcClient database) {
    this.database = database;
  }

  long insert(String topic, State state, Drop drop, DropExplanation explanation, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into incident (topic, state, drop_from, detected_at, trough, drop_to, drop_open,
              before_points, after_points, confidence, report, opened_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            topic,
            state.name(),
            utc(drop.from()),
            utc(drop.detectedAt()),
            utc(drop.trough()),
            utc(drop.to()),
            drop.open(),
            drop.before(),
            drop.after(),
            drop.confidence(),
            JSON.writeValueAsString(explanation),
            utc(now),
            utc(now))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void update(long id, Drop drop, DropExplanation explanation, Instant now) {
    database
        .sql(
            """
            update incident set drop_from = ?, trough = ?, drop_to = ?, drop_open = ?,
              before_points = ?, after_points = ?, confidence = ?, report = ?, updated_at = ?
            where id = ?\
            """)
        .params(
            utc(drop.from()),
            utc(drop.trough()),
            utc(drop.to()),
            drop.open(),
            drop.before(),
            drop.after(),
            drop.confidence(),
            JSON.writeValueAsString(explanation),
            utc(now),
            id)
        .update();
  }

  void state(long id, State state, @Nullable String column, Instant now) {
    String stamp = column == null ? "" : ", " + column + " = coalesce(" + column + ", ?)";
    JdbcClient.StatementSpec sql =
        database
            .sql("update incident set state = ?, updated_at = ?" + stamp + " where id = ?")
            .param(state.name())
            .param(utc(now));
    (column == null ? sql : sql.param(utc(now))).param(id).update();
  }

  void owner(long id, @Nullable String owner) {
    database.sql("update incident set owner = ? where id = ?").param(owner).param(id).update();
  }

  void snoozed(long id, @Nullable Instant until) {
    database
        .sql("update incident set snoozed_until = ? where id = ?")
        .param(Instants.utcOrNull(until))
        .param(id)
        .update();
  }

  void told(long id, double change, Instant at) {
    database
        .sql("update incident set told_at = ?, told_change = ? where id = ?")
        .params(utc(at), change, id)
        .update();
  }

  void verdict(long id, Verdict verdict) {
    database
        .sql("update incident set verdict = ? where id = ?")
        .params(verdict.name(), id)
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

  /** Those whose drop touches [from, to), oldest drop first; an empty topic means all topics. */
  List<Incident> touching(String topic, Instant from, Instant to) {
    return database
        .sql(
            """
            select * from incident
            where (? = '' or topic = ?) and drop_from < ? and drop_to > ? order by drop_from, id\
            """)
        .params(topic, topic, utc(to), utc(from))
        .query(IncidentTable::row)
        .list();
  }

  /** The newest first; an empty topic means all topics. */
  List<Incident> newest(String topic, int limit) {
    return database
        .sql(
            """
            select * from incident where (? = '' or topic = ?) and state <> 'WATCHING'
            order by drop_from desc, id desc fetch first ? rows only\
            """)
        .params(topic, topic, limit)
        .query(IncidentTable::row)
        .list();
  }

  void event(long id, IncidentEvent event) {
    database
        .sql(
            "insert into incident_event (incident_id, at, kind, actor, note) values (?, ?, ?, ?, ?)")
        .params(id, utc(event.at()), event.kind(), event.actor(), event.note())
        .update();
  }

  List<IncidentEvent> events(long id) {
    return database
        .sql("select at, kind, actor, note from incident_event where incident_id = ? order by id")
        .param(id)
        .query((row, _) ->
            new IncidentEvent(
                Instants.of(row, "at"),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("note")))
        .list();
  }

  /** Keeps messages as they are now, in the order given. */
  void freeze(long id, List<Mention> evidence) {
    int place = 0;
    for (Mention mention : evidence) {
      database
          .sql(
              """
              insert into incident_evidence (incident_id, place, mention_id, label, body)
              values (?, ?, ?, ?, ?)\
              """)
          .params(
              id, place++, mention.id(), mention.label("").name(), JSON.writeValueAsString(mention))
          .update();
    }
  }

  List<Mention> evidence(long id) {
    return database
        .sql("select body from incident_evidence where incident_id = ? order by place")
        .param(id)
        .query((row, _) -> JSON.readValue(row.getString("body"), Mention.class))
        .list();
  }

  private static Incident row(ResultSet row, int number) throws SQLException {
    Drop drop =
        new Drop(
            Instants.of(row, "drop_from"),
            Instants.of(row, "detected_at"),
            Instants.of(row, "trough"),
            Instants.of(row, "drop_to"),
            row.getDouble("before_points"),
            row.getDouble("after_points"),
            row.getDouble("confidence"),
            row.getBoolean("drop_open"));
    String verdict = row.getString("verdict");
    return new Incident(
        row.getLong("id"),
        row.getString("topic"),
        State.valueOf(row.getString("state")),
        drop,
        JSON.readValue(row.getString("report"), DropExplanation.class),
        Instants.of(row, "opened_at"),
        Instants.of(row, "updated_at"),
        Instants.orNull(row, "acknowledged_at"),
        Instants.orNull(row, "recovered_at"),
        Instants.orNull(row, "closed_at"),
        Instants.orNull(row, "snoozed_until"),
        row.getString("owner"),
        verdict == null ? null : Verdict.valueOf(verdict),
        Instants.orNull(row, "told_at"),
        row.getDouble("told_change"));
  }
}
