package dev.earshot.dashboard.state;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.instantOrNull;
import static dev.earshot.dashboard.state.SqlTime.sql;

import dev.earshot.listener.ingest.IngestReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Remembers how the last rounds of each source went, for people to see. */
public final class SourceHealthBook {

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  public SourceHealthBook(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** By source id. */
  public List<SourceHealth> all() {
    return jdbc.sql("select * from source_health order by source")
        .query((row, _) -> health(row))
        .list();
  }

  /** Empty when the source had no round yet. */
  public Optional<SourceHealth> health(String source) {
    return jdbc.sql("select * from source_health where source = ?")
        .param(source)
        .query((row, _) -> health(row))
        .optional();
  }

  public void good(String source, IngestReport report, Instant at) {
    change(
        source,
        at,
        """
        update source_health set last_round_at = :at, last_good_at = :at, failures = 0,
          error_kind = '', error = '', posts_read = posts_read + :read,
          matched = matched + :matched, saved = saved + :saved, rejected = rejected + :rejected
        where source = :source
        """,
        report,
        "",
        "");
  }

  /**
   * @param kind such as {@code UNREACHABLE}
   * @param error in plain words
   */
  public void bad(String source, String kind, String error, Instant at) {
    change(
        source,
        at,
        """
        update source_health set last_round_at = :at, failures = failures + 1,
          error_kind = :kind, error = :error
        where source = :source
        """,
        IngestReport.NOTHING,
        kind,
        error);
  }

  private void change(
      String source, Instant at, String update, IngestReport report, String kind, String error) {
    transaction.executeWithoutResult(_ -> {
      begin(source, at);
      jdbc.sql(update)
          .param("at", sql(at))
          .param("source", source)
          .param("read", report.read())
          .param("matched", report.matched())
          .param("saved", report.saved())
          .param("rejected", report.rejected())
          .param("kind", kind)
          .param("error", error)
          .update();
    });
  }

  private void begin(String source, Instant at) {
    jdbc.sql(
            """
            insert into source_health (source, last_round_at, failures, error_kind, error,
              posts_read, matched, saved, rejected)
            select ?, ?, 0, '', '', 0, 0, 0, 0
            where not exists (select 1 from source_health where source = ?)
            """)
        .params(source, sql(at), source)
        .update();
  }

  private static SourceHealth health(ResultSet row) throws SQLException {
    return new SourceHealth(
        row.getString("source"),
        instant(row, "last_round_at"),
        instantOrNull(row, "last_good_at"),
        row.getInt("failures"),
        row.getString("error_kind"),
        row.getString("error"),
        row.getLong("posts_read"),
        row.getLong("matched"),
        row.getLong("saved"),
        row.getLong("rejected"));
  }
}
