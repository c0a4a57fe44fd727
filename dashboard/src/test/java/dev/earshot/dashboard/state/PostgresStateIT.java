package dev.earshot.dashboard.state;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresStateIT implements StateContract {

  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  private static TestDatabase database;

  @BeforeAll
  static void migrate() {
    database = SERVER.database();
  }

  @Override
  public TestDatabase database() {
    return database;
  }
}
