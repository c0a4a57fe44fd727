package dev.earshot.dashboard.incident;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The annotations of a workspace, in the state database. */
public final class Annotations {

  private final JdbcClient database;

  public Annotations(JdbcClient database) {
    this.database = database;
  }

  /** Adds an annotation and returns its id; the one it came with is ignored. */
  public long add(Annotation annotation, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
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
            annotation.kind().key(),
            annotation.note(),
            annotation.silences(),
            annotation.createdBy(),
            sql(now))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** Replaces all but who made it; false where there is none of this id any more. */
  public boolean change(Annotation annotation) {
    return database
            .sql(
                """
                update annotation set topic = ?, from_at = ?, to_at = ?, kind = ?, note = ?, silences = ?
                where id = ?\
                """)
            .params(
                annotation.topic(),
                sql(annotation.from()),
                sql(annotation.to()),
                annotation.kind().key(),
                annotation.note(),
                annotation.silences(),
                annotation.id())
            .update()
        > 0;
  }

  public void remove(long id) {
    database.sql("delete from annotation where id = ?").param(id).update();
  }

  public Optional<Annotation> find(long id) {
    return database
        .sql("select * from annotation where id = ?")
        .param(id)
        .query(Annotations::row)
        .optional();
  }

  /** The latest first. */
  public List<Annotation> latest(int limit) {
    return database
        .sql("select * from annotation order by from_at desc, id desc fetch first ? rows only")
        .param(limit)
        .query(Annotations::row)
        .list();
  }

  /**
   * Those that touch [from, to), in time order: of a topic those made for it or for all topics, of
   * an empty topic all.
   */
  public List<Annotation> touching(String topic, Instant from, Instant to) {
    return database
        .sql(
            """
            select * from annotation
            where (? = '' or topic = '' or topic = ?) and from_at < ? and to_at > ?
            order by from_at, id\
            """)
        .params(topic, topic, sql(to), sql(from))
        .query(Annotations::row)
        .list();
  }

  private static Annotation row(ResultSet row, int number) throws SQLException {
    return new Annotation(
        row.getLong("id"),
        row.getString("topic"),
        instant(row, "from_at"),
        instant(row, "to_at"),
        Annotation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("note"),
        row.getBoolean("silences"),
        row.getString("created_by"));
  }
}
