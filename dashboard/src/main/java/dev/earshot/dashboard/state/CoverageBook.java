package dev.earshot.dashboard.state;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.sql;

import dev.earshot.listener.collect.Coverage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was heard of each source, and when nothing was. */
public final class CoverageBook {

  /** Said of a stretch about which no round ever claimed anything. */
  static final String NOT_LISTENING = "Earshot was not listening";

  /** Said of the time after a source's last claim. */
  static final String NOT_READ = "not read up to here yet";

  private static final String COLUMNS = "select source, from_at, to_at, complete, reason ";

  private final JdbcClient jdbc;

  public CoverageBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds to the last stretch of the source when both touch and say the same. */
  void add(Coverage heard) {
    int joined =
        jdbc.sql(
                """
                update source_coverage set to_at = greatest(to_at, ?)
                where id = (select max(id) from source_coverage where source = ?)
                  and complete = ? and reason = ? and from_at <= ? and to_at >= ?
                """)
            .params(
                sql(heard.to()),
                heard.source(),
                heard.complete(),
                heard.reason(),
                sql(heard.from()),
                sql(heard.from()))
            .update();
    if (joined == 0) {
      insert(heard);
    }
  }

  /** All that was claimed of a source about [from, to), in time order. */
  public List<Coverage> claims(String source, Instant from, Instant to) {
    return jdbc.sql(
            COLUMNS
                + "from source_coverage where source = ? and to_at > ? and from_at < ?"
                + " order by from_at, id")
        .params(source, sql(from), sql(to))
        .query((row, _) -> coverage(row))
        .list();
  }

  /** Sources that ever claimed anything. */
  public List<String> sources() {
    return jdbc.sql("select distinct source from source_coverage order by source")
        .query((row, _) -> row.getString("source"))
        .list();
  }

  /**
   * What is missing of some sources in [from, to): stretches claimed as incomplete, and stretches
   * after a source's first claim about which nothing is known, the time since its last one
   * included. A source that never claimed anything has no gaps.
   *
   * @return by source, then in time order, cut to the range
   */
  public List<Coverage> gaps(Collection<String> sources, Instant from, Instant to) {
    List<Coverage> gaps = new ArrayList<>();
    for (String source : sources) {
      firstClaim(source)
          .map(first -> first.isAfter(from) ? first : from)
          .filter(start -> start.isBefore(to))
          .ifPresent(start -> gaps.addAll(gaps(source, start, to)));
    }
    return gaps;
  }

  private List<Coverage> gaps(String source, Instant from, Instant to) {
    List<Coverage> gaps = new ArrayList<>();
    Instant known = from;
    for (Coverage claim : claims(source, from, to)) {
      if (claim.from().isAfter(known)) {
        gaps.add(new Coverage(source, known, claim.from(), false, NOT_LISTENING));
      }
      if (!claim.complete()) {
        claim.within(from, to).ifPresent(gaps::add);
      }
      known = later(known, claim.to());
    }
    if (known.isBefore(to)) {
      boolean resumed = lastClaim(source).filter(to::isBefore).isPresent();
      gaps.add(new Coverage(source, known, to, false, resumed ? NOT_LISTENING : NOT_READ));
    }
    return gaps;
  }

  /** From when on anything was claimed of a source; empty when nothing ever was. */
  public Optional<Instant> firstClaim(String source) {
    return jdbc.sql("select from_at from source_coverage where source = ? order by from_at limit 1")
        .param(source)
        .query((row, _) -> instant(row, "from_at"))
        .optional();
  }

  /** Up to when anything was claimed of a source; empty when nothing ever was. */
  public Optional<Instant> lastClaim(String source) {
    return jdbc.sql(
            "select to_at from source_coverage where source = ? order by to_at desc limit 1")
        .param(source)
        .query((row, _) -> instant(row, "to_at"))
        .optional();
  }

  private void insert(Coverage heard) {
    jdbc.sql(
            "insert into source_coverage (source, from_at, to_at, complete, reason)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            heard.source(), sql(heard.from()), sql(heard.to()), heard.complete(), heard.reason())
        .update();
  }

  private static Coverage coverage(ResultSet row) throws SQLException {
    return new Coverage(
        row.getString("source"),
        instant(row, "from_at"),
        instant(row, "to_at"),
        row.getBoolean("complete"),
        row.getString("reason"));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
