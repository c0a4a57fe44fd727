package dev.earshot.dashboard.state;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database in memory, or any other one. */
public record TestDatabase(DataSource source) {

  /** Gone when the JVM ends. */
  public static TestDatabase inMemory() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
    return migrated(h2);
  }

  /** A file as the program has it; after {@link #close} another process may go on with it. */
  public static TestDatabase inFile(Path file) {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(
        "jdbc:h2:file:"
            + file.toAbsolutePath()
            + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
    return migrated(h2);
  }

  static TestDatabase migrated(DataSource source) {
    Flyway.configure().dataSource(source).load().migrate();
    return new TestDatabase(source);
  }

  public void close() {
    jdbc().sql("shutdown").update();
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  public TransactionOperations transaction() {
    return new TransactionTemplate(new DataSourceTransactionManager(source));
  }
}
