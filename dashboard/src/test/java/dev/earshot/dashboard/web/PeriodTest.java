package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a period is compared with, and how that is called. */
class PeriodTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T17:00:00Z, 2026-11-26T19:30:00Z, same hours the day before",
    "2026-11-23T07:00:00Z, 2026-11-26T19:00:00Z, same hours 4 days before",
    "2026-11-25T00:00:00Z, 2026-11-26T00:00:00Z, previous 1 day",
    "2026-11-12T00:00:00Z, 2026-11-26T00:00:00Z, previous 14 days",
    "2026-03-28T00:00:00Z, 2026-03-29T23:00:00Z, previous 2 days"
  })
  void aFewHoursAreComparedWithTheSameHoursBeforeAndNotWithAWholeDay(
      Instant from, Instant to, String words) {
    assertThat(Period.between(from, to).previousInWords(ZONE)).isEqualTo(words);
  }

  @Test
  void theLastDaysAreComparedWithAsManyDaysBefore() {
    Instant now = Instant.parse("2026-11-26T19:30:00Z");
    assertThat(Period.last(28, now, ZONE).previousInWords(ZONE)).isEqualTo("previous 28 days");
  }
}
