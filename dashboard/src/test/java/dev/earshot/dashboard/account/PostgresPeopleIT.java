package dev.earshot.dashboard.account;

import dev.earshot.dashboard.state.PostgresServer;
import dev.earshot.dashboard.state.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresPeopleIT implements PeopleContract {

  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  private final TestDatabase database = SERVER.database();

  @Override
  public TestDatabase database() {
    return database;
  }
}
