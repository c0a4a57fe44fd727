package dev.earshot.dashboard.learning;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The versions of a workspace's adaptation, in the state database. */
public final class VersionBook {

  private static final String COLUMNS =
      """
      select id, created_at, base, correction_id, corrections, judged, accuracy_before, accuracy,
        macro_recall, ece, in_use from adaptation_version
      """;

  private static final String CHOSEN_BY = "adaptation.chosen-by";

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  public VersionBook(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Adds a version, not in use; its id is ignored. */
  void add(Version version, byte[] model) {
    jdbc.sql(
            """
            insert into adaptation_version (created_at, base, correction_id, corrections, judged,
              accuracy_before, accuracy, macro_recall, ece, in_use, model)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)\
            """)
        .params(
            sql(version.at()),
            version.base(),
            version.lastCorrection(),
            version.corrections(),
            version.judged(),
            version.accuracyBefore(),
            version.accuracy(),
            version.macroRecall(),
            version.ece(),
            model)
        .update();
  }

  /** The newest first. */
  public List<Version> newest(int size) {
    return jdbc.sql(COLUMNS + "order by id desc limit ?")
        .param(size)
        .query(VersionBook::version)
        .list();
  }

  Optional<Version> find(long id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id).query(VersionBook::version).optional();
  }

  Optional<Version> inUse() {
    return jdbc.sql(COLUMNS + "where in_use").query(VersionBook::version).optional();
  }

  byte[] model(long id) {
    return jdbc.sql("select model from adaptation_version where id = ?")
        .param(id)
        .query((row, _) -> row.getBytes(1))
        .single();
  }

  /**
   * Puts a version to use instead of the one before.
   *
   * @param id 0 for the shipped models alone
   * @param by who chose it, empty where Earshot did
   */
  void use(long id, String by) {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("update adaptation_version set in_use = (id = ?) where in_use or id = ?")
          .params(id, id)
          .update();
      jdbc.sql("delete from workspace where name = ?").param(CHOSEN_BY).update();
      jdbc.sql("insert into workspace (name, fact) values (?, ?)").params(CHOSEN_BY, by).update();
    });
  }

  /** Who chose what is in use, empty where Earshot did. */
  public String chosenBy() {
    return jdbc.sql("select fact from workspace where name = ?")
        .param(CHOSEN_BY)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private static Version version(ResultSet row, int number) throws SQLException {
    return new Version(
        row.getLong("id"),
        instant(row, "created_at"),
        row.getString("base"),
        row.getLong("correction_id"),
        row.getInt("corrections"),
        row.getInt("judged"),
        row.getDouble("accuracy_before"),
        row.getDouble("accuracy"),
        row.getDouble("macro_recall"),
        row.getDouble("ece"),
        row.getBoolean("in_use"));
  }
}
