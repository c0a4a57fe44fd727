package dev.earshot.dashboard.incident;

import static dev.earshot.dashboard.state.SqlTime.instantOrNull;
import static dev.earshot.dashboard.state.SqlTime.sql;

import dev.earshot.dashboard.incident.SpikeFindings.Explained;
import dev.earshot.sentiment.spike.Spike;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Spikes as rows of the table of incidents. No rules here: those are {@link SpikeBook}'s. */
final class SpikeTable {

  private final JdbcClient database;

  SpikeTable(JdbcClient database) {
    this.database = database;
  }

  long insert(String topic, Spike spike, Explained explained, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into incident (topic, kind, state, drop_from, detected_at, trough, drop_to,
              drop_open, before_points, after_points, confidence, report, surge, opened_at,
              updated_at)
            values (?, 'SPIKE', 'OPEN', ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)\
            """)
        .params(
            topic,
            sql(spike.from()),
            sql(spike.detectedAt()),
            sql(spike.from()),
            sql(spike.to()),
            spike.open(),
            explained.mood().before(),
            explained.mood().after(),
            StoredJson.write(explained.mood()),
            StoredJson.write(explained.surge()),
            sql(now),
            sql(now))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void update(long id, Spike spike, Explained explained, Instant now) {
    database
        .sql(
            """
            update incident set drop_from = ?, drop_to = ?, drop_open = ?, before_points = ?,
              after_points = ?, report = ?, surge = ?, updated_at = ?
            where id = ?\
            """)
        .params(
            sql(spike.from()),
            sql(spike.to()),
            spike.open(),
            explained.mood().before(),
            explained.mood().after(),
            StoredJson.write(explained.mood()),
            StoredJson.write(explained.surge()),
            sql(now),
            id)
        .update();
  }

  /** Those that touch [from, to), oldest first; an empty topic means all topics. */
  List<Incident> touching(String topic, Instant from, Instant to) {
    return database
        .sql(
            """
            select * from incident
            where kind = 'SPIKE' and (? = '' or topic = ?) and drop_from < ? and drop_to > ?
            order by drop_from, id\
            """)
        .params(topic, topic, sql(to), sql(from))
        .query(IncidentTable::row)
        .list();
  }

  /** When people were last told of a spike of a topic that began or goes on. */
  Optional<Instant> lastTold(String topic) {
    return database
        .sql("select max(told_at) as told from incident where kind = 'SPIKE' and topic = ?")
        .param(topic)
        .query((row, _) -> Optional.ofNullable(instantOrNull(row, "told")))
        .single();
  }
}
