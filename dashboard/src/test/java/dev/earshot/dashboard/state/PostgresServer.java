package dev.earshot.dashboard.state;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL for the tests of a class, which are skipped where it does not start. */
public final class PostgresServer implements BeforeAllCallback, AfterAllCallback {

  private @Nullable EmbeddedPostgres server;

  @Override
  public void beforeAll(ExtensionContext context) {
    try {
      server = EmbeddedPostgres.start();
    } catch (IOException | IllegalStateException failure) {
      abort("PostgreSQL does not start here, as it does not for root: " + failure.getMessage());
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (server != null) {
      server.close();
    }
  }

  /** A database of its own, migrated and empty. */
  public TestDatabase database() {
    EmbeddedPostgres running = Objects.requireNonNull(server, "started before all tests");
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    JdbcClient.create(running.getPostgresDatabase()).sql("create database " + name).update();
    return TestDatabase.migrated(running.getDatabase("postgres", name));
  }
}
