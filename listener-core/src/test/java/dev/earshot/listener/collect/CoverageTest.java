package dev.earshot.listener.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final Instant NOON = Instant.parse("2026-03-18T12:00:00Z");

  private final Coverage hour =
      new Coverage("news", NOON, NOON.plus(Duration.ofHours(1)), false, "the server was down");

  @Test
  void aPartKeepsSourceAndReason() {
    Instant half = NOON.plus(Duration.ofMinutes(30));

    assertThat(hour.within(half, NOON.plus(Duration.ofHours(9))))
        .contains(new Coverage("news", half, hour.to(), false, "the server was down"));
    assertThat(hour.within(NOON.minus(Duration.ofHours(9)), half))
        .contains(new Coverage("news", NOON, half, false, "the server was down"));
  }

  @Test
  void whatOnlyTouchesATimeIsNotInIt() {
    assertThat(hour.within(hour.to(), hour.to().plus(Duration.ofHours(1)))).isEmpty();
    assertThat(hour.within(NOON.minus(Duration.ofHours(1)), NOON)).isEmpty();
  }
}
