package dev.earshot.dashboard.account;

import dev.earshot.dashboard.state.TestDatabase;

final class H2PeopleTest implements PeopleContract {

  private final TestDatabase database = TestDatabase.inMemory();

  @Override
  public TestDatabase database() {
    return database;
  }
}
