package dev.earshot.dashboard.correction;

import dev.earshot.dashboard.state.TestDatabase;

final class H2CorrectionsTest implements CorrectionsContract {

  private final TestDatabase database = TestDatabase.inMemory();

  @Override
  public TestDatabase database() {
    return database;
  }
}
