package dev.earshot.dashboard.account;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.sql;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done about people, in the database and in the log. Nothing is ever taken out. */
final class PeopleHistory {

  private static final Logger LOG = LoggerFactory.getLogger(PeopleHistory.class);

  private final JdbcClient jdbc;

  PeopleHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(PeopleEvent event) {
    jdbc.sql("insert into people_event (at, actor, act, person, note) values (?, ?, ?, ?, ?)")
        .params(sql(event.at()), event.by(), event.act(), event.person(), event.note())
        .update();
    LOG.info(
        "Done about a person act={} person={} note={} by={}",
        event.act(),
        event.person(),
        event.note(),
        event.by());
  }

  /** The newest first. */
  List<PeopleEvent> newest(int limit) {
    return jdbc.sql(
            """
            select at, actor, act, person, note from people_event
            order by id desc fetch first ? rows only\
            """)
        .param(limit)
        .query((row, _) ->
            new PeopleEvent(
                instant(row, "at"),
                row.getString("actor"),
                row.getString("act"),
                row.getString("person"),
                row.getString("note")))
        .list();
  }
}
