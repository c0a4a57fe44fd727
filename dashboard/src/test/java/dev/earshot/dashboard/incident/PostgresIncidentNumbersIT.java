package dev.earshot.dashboard.incident;

import dev.earshot.dashboard.state.PostgresServer;
import dev.earshot.dashboard.state.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresIncidentNumbersIT implements IncidentNumbersContract {

  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @Override
  public TestDatabase database() {
    return SERVER.database();
  }
}
