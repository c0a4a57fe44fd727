package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.dashboard.state.JdbcCursorBook;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HearingTest {

  private static final Instant NOW = Chatter.NOW;
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final TestDatabase database = TestDatabase.inMemory();
  private final CoverageBook book = new CoverageBook(database.jdbc());
  private final JdbcCursorBook cursors =
      new JdbcCursorBook(
          database.jdbc(), database.transaction(), book, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void theTimeSinceTheLastRoundIsNoGap() {
    Hearing hearing = heardUpTo("fresh", NOW.minus(Duration.ofMinutes(10)));

    assertThat(hearing.gaps()).isEmpty();
    assertThat(hearing.words()).isEqualTo("100% of the period heard completely");
  }

  @Test
  void aRoundThatIsOverdueIsAGapEvenWhereThePercentRoundsToAll() {
    Hearing hearing = heardUpTo("overdue", NOW.minus(Duration.ofHours(2)));

    assertThat(hearing.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.from()).isEqualTo(NOW.minus(Duration.ofHours(2))));
    assertThat(hearing.words()).isEqualTo("over 99% of the period heard completely");
  }

  @Test
  void timeHeardTwiceCountsOnce() {
    Instant middle = NOW.minus(Duration.ofDays(14));
    cursors.advance(
        "again",
        new Cursor("1"),
        List.of(
            heard("again", NOW.minus(Duration.ofDays(28)), middle),
            heard("again", NOW.minus(Duration.ofDays(21)), middle)));

    assertThat(hearing("again").words()).isEqualTo("50% of the period heard completely");
  }

  @Test
  void ofASourceThatNeverClaimedAnythingNothingIsKnown() {
    assertThat(hearing("imported").words()).isEqualTo("coverage not known");
    assertThat(hearing("imported").gaps()).isEmpty();
  }

  private Hearing heardUpTo(String source, Instant to) {
    cursors.advance(
        source, new Cursor("1"), List.of(heard(source, NOW.minus(Duration.ofDays(40)), to)));
    return hearing(source);
  }

  private Hearing hearing(String source) {
    Period period = Period.between(NOW.minus(Duration.ofDays(28)), NOW);
    return Hearing.of(book, source, period, QUARTER);
  }

  private static Coverage heard(String source, Instant from, Instant to) {
    return new Coverage(source, from, to, true, "");
  }
}
