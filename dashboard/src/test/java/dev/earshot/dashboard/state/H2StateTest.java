package dev.earshot.dashboard.state;

final class H2StateTest implements StateContract {

  private final TestDatabase database = TestDatabase.inMemory();

  @Override
  public TestDatabase database() {
    return database;
  }
}
