package dev.earshot.dashboard.incident;

import dev.earshot.listener.topic.Topic.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people said of alerts, kept with their incidents. */
final class AnswerTable {

  private final JdbcClient database;

  AnswerTable(JdbcClient database) {
    this.database = database;
  }

  void verdict(long id, @Nullable Verdict verdict) {
    database
        .sql("update incident set verdict = ? where id = ?")
        .param(verdict == null ? null : verdict.name())
        .param(id)
        .update();
  }

  /** What a rule raised on a topic and somebody judged, newest first. */
  List<Incident> judged(String topic, Rule rule) {
    return database
        .sql(
            """
            select * from incident
            where kind = ? and part_of is null and topic = ? and verdict is not null
            order by drop_from desc, id desc\
            """)
        .params(rule.name(), topic)
        .query(IncidentTable::row)
        .list();
  }

  Precision precision(String topic, Rule rule) {
    return database
        .sql(
            """
            select count(case when verdict = 'USEFUL' then 1 end) as useful,
              count(case when verdict = 'EXPECTED' then 1 end) as expected,
              count(case when verdict = 'WRONG' then 1 end) as wrong
            from incident where topic = ? and kind = ? and part_of is null\
            """)
        .params(topic, rule.name())
        .query((row, _) ->
            new Precision(row.getLong("useful"), row.getLong("expected"), row.getLong("wrong")))
        .single();
  }
}
