package dev.earshot.dashboard.correction;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.instantOrNull;
import static dev.earshot.dashboard.state.SqlTime.sql;
import static dev.earshot.dashboard.state.SqlTime.sqlOrNull;

import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The history of corrections in the state database. */
final class CorrectionLog {

  private static final int BATCH = 500;

  private static final String COLUMNS =
      """
      select c.*, exists (select 1 from correction u where u.undoes = c.change_id) as undone
      from correction c
      """;

  private final JdbcOperations jdbc;

  CorrectionLog(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds entries; their ids are ignored. */
  void add(List<Entry> entries, String undoes) {
    jdbc.batchUpdate(
        """
        insert into correction (change_id, mention_id, topic, old_label, old_by, old_at, new_label,
          by_scorer, changed_by, changed_at, undoes)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        entries,
        BATCH,
        (row, entry) -> {
          Correction before = entry.oldPerson();
          row.setString(1, entry.change());
          row.setString(2, entry.mention());
          row.setString(3, entry.topic());
          row.setString(4, entry.oldLabel().key());
          row.setString(5, before == null ? "" : before.by());
          row.setObject(6, sqlOrNull(before == null ? null : before.at()));
          row.setString(7, entry.newLabel().key());
          row.setBoolean(8, entry.byScorer());
          row.setString(9, entry.by());
          row.setObject(10, sql(entry.at()));
          row.setString(11, undoes);
        });
  }

  List<Entry> of(String change) {
    return jdbc.query(
        COLUMNS + "where c.change_id = ? order by c.id", CorrectionLog::entry, change);
  }

  /**
   * The newest first.
   *
   * @param before only entries with a smaller id
   */
  List<Entry> newest(long before, int size) {
    return jdbc.query(
        COLUMNS + "where c.id < ? order by c.id desc limit ?", CorrectionLog::entry, before, size);
  }

  long count() {
    Long count = jdbc.queryForObject("select count(*) from correction", Long.class);
    return count == null ? 0 : count;
  }

  /** Messages of a change. */
  int size(String change) {
    Integer size =
        jdbc.queryForObject(
            "select count(*) from correction where change_id = ?", Integer.class, change);
    return size == null ? 0 : size;
  }

  /** Every message that ever got a label from a person, in the order of the first. */
  List<String> corrected() {
    return jdbc.query(
        "select mention_id from correction group by mention_id order by min(id)",
        (row, _) -> row.getString(1));
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    Label old = Label.of(row.getString("old_label"));
    return new Entry(
        row.getLong("id"),
        row.getString("change_id"),
        row.getString("mention_id"),
        row.getString("topic"),
        old,
        person(old, row.getString("old_by"), instantOrNull(row, "old_at")),
        Label.of(row.getString("new_label")),
        row.getBoolean("by_scorer"),
        row.getString("changed_by"),
        instant(row, "changed_at"),
        row.getBoolean("undone"));
  }

  private static @Nullable Correction person(Label label, String by, @Nullable Instant at) {
    return by.isEmpty() || at == null ? null : new Correction(label, by, at);
  }
}
