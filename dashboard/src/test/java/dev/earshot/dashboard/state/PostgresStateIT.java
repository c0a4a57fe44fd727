package dev.earshot.dashboard.state;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class PostgresStateIT implements StateContract {

  private static @Nullable EmbeddedPostgres server;
  private static @Nullable TestDatabase database;

  @BeforeAll
  static void start() {
    try {
      server = EmbeddedPostgres.start();
    } catch (IOException | IllegalStateException failure) {
      abort("PostgreSQL does not start here, as it does not for root: " + failure.getMessage());
    }
    database = TestDatabase.migrated(server.getPostgresDatabase());
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  public TestDatabase database() {
    return database;
  }
}
