package dev.earshot.dashboard.incident;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The annotations of a workspace, in the state database. */
public final class Annotations {

  private final JdbcClient database;

  public Annotations(JdbcClient database) {
    this.database = database;
  }

  /** Adds an annotation; its id is ignored. */
  public void add(Annotation annotation, Instant now) {
    if (!annotation.from().isBefore(annotation.to())) {
      throw new IllegalArgumentException("An annotation must end after it begins.");
    }
    database
        .sql(
            """
            insert into annotation (topic, from_at, to_at, kind, note, silences, created_by, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            annotation.topic(),
            sql(annotation.from()),
            sql(annotation.to()),
            annotation.kind(),
            annotation.note(),
            annotation.silences(),
            annotation.createdBy(),
            sql(now))
        .update();
  }

  public void remove(long id) {
    database.sql("delete from annotation where id = ?").param(id).update();
  }

  /** Those of a topic, or of all topics, that touch [from, to), in time order. */
  public List<Annotation> touching(String topic, Instant from, Instant to) {
    return database
        .sql(
            """
            select * from annotation
            where (topic = '' or topic = ?) and from_at < ? and to_at > ? order by from_at, id\
            """)
        .params(topic, sql(to), sql(from))
        .query(Annotations::row)
        .list();
  }

  private static Annotation row(ResultSet row, int number) throws SQLException {
    return new Annotation(
        row.getLong("id"),
        row.getString("topic"),
        instant(row, "from_at"),
        instant(row, "to_at"),
        row.getString("kind"),
        row.getString("note"),
        row.getBoolean("silences"),
        row.getString("created_by"));
  }
}
