package dev.earshot.dashboard.incident;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.sql;

import dev.earshot.listener.mention.Mention;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept with an incident: who did what, and the messages it was judged by. */
final class Dossier {

  private final JdbcClient database;

  Dossier(JdbcClient database) {
    this.database = database;
  }

  void event(long id, IncidentEvent event) {
    database
        .sql(
            "insert into incident_event (incident_id, at, kind, actor, note) values (?, ?, ?, ?,"
                + " ?)")
        .params(id, sql(event.at()), event.kind(), event.actor(), event.note())
        .update();
  }

  List<IncidentEvent> events(long id) {
    return database
        .sql("select at, kind, actor, note from incident_event where incident_id = ? order by id")
        .param(id)
        .query((row, _) ->
            new IncidentEvent(
                instant(row, "at"),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("note")))
        .list();
  }

  /**
   * Keeps messages as they are now, in the order given.
   *
   * @param topic whose label is kept
   */
  void freeze(long id, String topic, List<Mention> evidence) {
    int place = 0;
    for (Mention mention : evidence) {
      database
          .sql(
              """
              insert into incident_evidence (incident_id, place, mention_id, label, body)
              values (?, ?, ?, ?, ?)\
              """)
          .params(id, place++, mention.id(), mention.label(topic).name(), StoredJson.write(mention))
          .update();
    }
  }

  List<Mention> evidence(long id) {
    return database
        .sql("select body from incident_evidence where incident_id = ? order by place")
        .param(id)
        .query((row, _) -> StoredJson.read(row.getString("body"), Mention.class))
        .list();
  }
}
