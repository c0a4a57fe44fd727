package dev.earshot.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.state.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2IncidentNumbersTest implements IncidentNumbersContract {

  @TempDir private Path folder;

  @Override
  public TestDatabase database() {
    return TestDatabase.inMemory();
  }

  @Test
  void noNumberIsLostWhenTheProgramIsKilled() {
    TestDatabase database = TestDatabase.inFile(folder.resolve("state"));
    IncidentNumbersContract.observe(
        database, "one", List.of(IncidentNumbersContract.drop()), List.of());
    database.jdbc().sql("shutdown immediately").update();

    TestDatabase again = TestDatabase.inFile(folder.resolve("state"));
    IncidentNumbersContract.observe(
        again, "two", List.of(IncidentNumbersContract.drop()), List.of());

    assertThat(IncidentNumbersContract.numbers(again)).containsExactly(1L, 2L);
    again.close();
  }
}
