package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures are written. */
class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 min",
    "PT0.5S, 1 s",
    "PT5S, 5 s",
    "PT59.9S, 59 s",
    "PT1M, 1 min",
    "PT90S, 1 min",
    "PT2H30M, 2 h 30 min",
    "P1DT11H, 1 d 11 h"
  })
  void aDurationUnderAMinuteIsToldInSecondsAndNeverAsNone(Duration length, String words) {
    assertThat(Figures.duration(length)).isEqualTo(words);
  }
}
