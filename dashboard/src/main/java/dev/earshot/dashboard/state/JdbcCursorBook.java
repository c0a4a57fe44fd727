package dev.earshot.dashboard.state;

import static dev.earshot.dashboard.state.SqlTime.sql;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.CursorBook;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Cursors in the database, saved together with what was heard. */
public final class JdbcCursorBook implements CursorBook {

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final CoverageBook coverageBook;
  private final Clock clock;

  public JdbcCursorBook(
      JdbcClient jdbc, TransactionOperations transaction, CoverageBook coverageBook, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.coverageBook = coverageBook;
    this.clock = clock;
  }

  @Override
  public Cursor cursor(String source) {
    return jdbc.sql("select cursor_value from source_cursor where source = ?")
        .param(source)
        .query(String.class)
        .optional()
        .map(Cursor::new)
        .orElse(Cursor.START);
  }

  @Override
  public void advance(String source, Cursor next, List<Coverage> coverage) {
    transaction.executeWithoutResult(_ -> {
      save(source, next);
      coverage.forEach(coverageBook::add);
    });
  }

  private void save(String source, Cursor next) {
    int updated =
        jdbc.sql("update source_cursor set cursor_value = ?, saved_at = ? where source = ?")
            .params(next.value(), sql(clock.instant()), source)
            .update();
    if (updated == 0) {
      jdbc.sql("insert into source_cursor (source, cursor_value, saved_at) values (?, ?, ?)")
          .params(source, next.value(), sql(clock.instant()))
          .update();
    }
  }
}
