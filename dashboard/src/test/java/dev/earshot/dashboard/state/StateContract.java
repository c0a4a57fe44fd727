package dev.earshot.dashboard.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.ingest.IngestReport;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold on every database Earshot runs on. */
interface StateContract {

  Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
  Instant ELEVEN = Instant.parse("2026-03-02T11:00:00Z");
  Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** Migrated; may be shared by tests, which use source ids of their own. */
  TestDatabase database();

  default CoverageBook coverage() {
    return new CoverageBook(database().jdbc());
  }

  default JdbcCursorBook cursors() {
    return new JdbcCursorBook(
        database().jdbc(), database().transaction(), coverage(), Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @Test
  default void a_source_never_read_is_at_the_start() {
    assertThat(cursors().cursor("never")).isEqualTo(Cursor.START);
  }

  @Test
  default void the_cursor_saved_last_is_found_again() {
    cursors().advance("twice", new Cursor("1"), List.of());
    cursors().advance("twice", new Cursor("2"), List.of());
    assertThat(cursors().cursor("twice")).isEqualTo(new Cursor("2"));
  }

  @Test
  default void cursor_and_coverage_are_saved_together_or_not_at_all() {
    List<Coverage> broken = new ArrayList<>();
    broken.add(new Coverage("both", NINE, TEN, true, ""));
    broken.add(new Coverage("x".repeat(300), TEN, ELEVEN, true, ""));
    assertThatThrownBy(() -> cursors().advance("both", new Cursor("1"), broken))
        .isInstanceOf(RuntimeException.class);
    assertThat(cursors().cursor("both")).isEqualTo(Cursor.START);
    assertThat(coverage().claims("both", NINE, NOON)).isEmpty();
  }

  @Test
  default void stretches_that_touch_and_say_the_same_become_one() {
    cursors().advance("joined", new Cursor("1"), List.of(heard("joined", NINE, TEN)));
    cursors().advance("joined", new Cursor("2"), List.of(heard("joined", TEN, ELEVEN)));
    assertThat(coverage().claims("joined", NINE, NOON))
        .containsExactly(heard("joined", NINE, ELEVEN));
  }

  @Test
  default void what_nobody_claimed_and_what_was_incomplete_are_gaps() {
    Coverage lost = new Coverage("holes", NINE, TEN, false, "connection lost");
    cursors().advance("holes", new Cursor("1"), List.of(lost, heard("holes", TEN, ELEVEN)));
    assertThat(coverage().gaps(Set.of("holes"), NINE, NOON))
        .containsExactly(lost, new Coverage("holes", ELEVEN, NOON, false, CoverageBook.NOT_READ));
  }

  @Test
  default void time_between_two_claims_was_not_listened_to() {
    cursors()
        .advance(
            "paused",
            new Cursor("1"),
            List.of(heard("paused", NINE, TEN), heard("paused", ELEVEN, NOON)));
    Coverage silent = new Coverage("paused", TEN, ELEVEN, false, CoverageBook.NOT_LISTENING);
    assertThat(coverage().gaps(Set.of("paused"), NINE, NOON)).containsExactly(silent);
    assertThat(coverage().gaps(Set.of("paused"), NINE, ELEVEN)).containsExactly(silent);
  }

  @Test
  default void gaps_are_cut_to_the_range_asked_for() {
    cursors()
        .advance("cut", new Cursor("1"), List.of(new Coverage("cut", NINE, NOON, false, "down")));
    assertThat(coverage().gaps(Set.of("cut"), TEN, ELEVEN))
        .containsExactly(new Coverage("cut", TEN, ELEVEN, false, "down"));
  }

  @Test
  default void nothing_is_missing_before_a_source_was_added_or_of_one_that_claims_nothing() {
    cursors().advance("late", new Cursor("1"), List.of(heard("late", ELEVEN, NOON)));
    assertThat(coverage().gaps(List.of("late", "imported"), NINE, NOON)).isEmpty();
  }

  @Test
  default void health_counts_failures_until_a_good_round() {
    SourceHealthBook book = new SourceHealthBook(database().jdbc(), database().transaction());
    book.bad("ill", "UNREACHABLE", "no answer from example.org", NINE);
    book.bad("ill", "UNREACHABLE", "no answer from example.org", TEN);
    assertThat(book.health("ill"))
        .contains(
            new SourceHealth(
                "ill", TEN, null, 2, "UNREACHABLE", "no answer from example.org", 0, 0, 0, 0));
    book.good("ill", new IngestReport(5, 3, 2, 1, 0, List.of(), false), ELEVEN);
    assertThat(book.health("ill"))
        .contains(new SourceHealth("ill", ELEVEN, ELEVEN, 0, "", "", 5, 3, 2, 1));
  }

  private static Coverage heard(String source, Instant from, Instant to) {
    return new Coverage(source, from, to, true, "");
  }
}
