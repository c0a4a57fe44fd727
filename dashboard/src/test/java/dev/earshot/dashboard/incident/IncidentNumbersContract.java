package dev.earshot.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.incident.Findings.Explained;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of incidents on every database Earshot runs on. */
interface IncidentNumbersContract {

  Instant START = Instant.parse("2026-03-02T06:00:00Z");

  /** Migrated, without any incident. */
  TestDatabase database();

  @Test
  default void whatWasOnlyWatchedTakesNoNumber() {
    TestDatabase database = database();
    observe(database, "one", List.of(drop()), List.of());
    observe(database, "two", List.of(), List.of(drop()));
    observe(database, "three", List.of(), List.of(drop()));
    observe(database, "two", List.of(), List.of());
    observe(database, "three", List.of(drop()), List.of());
    observe(database, "four", List.of(drop()), List.of());

    assertThat(numbers(database)).containsExactly(1L, 2L, 3L);
    assertThat(new Dossier(database.jdbc()).events(2)).isNotEmpty();
  }

  static void observe(TestDatabase database, String topic, List<Drop> drops, List<Drop> suspected) {
    new IncidentBook(
            database.jdbc(),
            new Annotations(database.jdbc()),
            (_, _, _, _) -> {},
            database.transaction(),
            Duration.ofHours(24))
        .observe(
            topic,
            new Findings(
                drops,
                suspected,
                _ -> new Explained(new DropExplanation(15, -20, List.of()), List.of())),
            START.plus(Duration.ofHours(4)));
  }

  static List<Long> numbers(TestDatabase database) {
    return database.jdbc().sql("select id from incident order by id").query(Long.class).list();
  }

  static Drop drop() {
    Instant to = START.plus(Duration.ofHours(4));
    return new Drop(START, START.plus(Duration.ofHours(2)), START, to, 15, -20, .9, .9, true);
  }
}
