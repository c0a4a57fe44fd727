package dev.earshot.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Instant FROM = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void aShortDropIsComparedWithTwoDays() {
    assertThat(daysFor(Duration.ofHours(3))).isEqualTo(2);
  }

  @Test
  void aLongerOneIsComparedWithAsManyWholeDaysAsCoverIt() {
    assertThat(daysFor(Duration.ofDays(3))).isEqualTo(3);
    assertThat(daysFor(Duration.ofHours(73))).isEqualTo(4);
  }

  @Test
  void aMonthIsTheMost() {
    assertThat(daysFor(Duration.ofDays(90))).isEqualTo(28);
  }

  @Test
  void theTimeBeforeEndsWhereTheRangeBegins() {
    Comparison comparison = Comparison.of(FROM, FROM.plus(Duration.ofHours(30)));
    assertThat(comparison.beforeFrom()).isEqualTo(FROM.minus(Duration.ofDays(2)));
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> Comparison.of(FROM, FROM)).hasMessageContaining("must end after");
  }

  private static int daysFor(Duration length) {
    return Comparison.of(FROM, FROM.plus(length)).days();
  }
}
