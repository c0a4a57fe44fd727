package dev.earshot.dashboard.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.dashboard.state.JdbcCursorBook;
import dev.earshot.dashboard.state.SourceHealthBook;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The state database: PostgreSQL where one is named, else H2 in the data folder. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /**
   * A file that an interrupted thread leaves open for the others: Quartz interrupts its own when it
   * stops, while jobs still have to write down how far they came.
   */
  private static final String H2_FILE = "jdbc:h2:async:";

  /** Committed data is on disk at once, and the database ends with the program, not before. */
  private static final String H2_OPTIONS = ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  @Bean
  HikariDataSource dataSource(EarshotSettings settings) throws IOException {
    EarshotSettings.Database database = settings.database();
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("state");
    if (database.url().isBlank()) {
      DataFolder.create(settings.home());
      pool.setJdbcUrl(H2_FILE + settings.home().resolve("state").toAbsolutePath() + H2_OPTIONS);
    } else {
      pool.setJdbcUrl(database.url());
      pool.setUsername(database.username());
      pool.setPassword(database.password());
    }
    return new HikariDataSource(pool);
  }

  @Bean
  TransactionOperations transaction(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  @Bean
  CoverageBook coverageBook(JdbcClient jdbc) {
    return new CoverageBook(jdbc);
  }

  @Bean
  JdbcCursorBook cursorBook(
      JdbcClient jdbc, TransactionOperations transaction, CoverageBook coverage, Clock clock) {
    return new JdbcCursorBook(jdbc, transaction, coverage, clock);
  }

  @Bean
  SourceHealthBook sourceHealthBook(JdbcClient jdbc, TransactionOperations transaction) {
    return new SourceHealthBook(jdbc, transaction);
  }
}
