package dev.earshot.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateTest {

  @ParameterizedTest
  @EnumSource
  void noStateLeadsToItself(State state) {
    assertThat(state.mayBecome(state)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void whatPeopleWereToldIsNeverOnlyWatchedAgain(State state) {
    assertThat(state.mayBecome(State.WATCHING)).isFalse();
  }

  @Test
  void theUsualWayIsOpen() {
    assertThat(State.WATCHING.mayBecome(State.OPEN)).isTrue();
    assertThat(State.OPEN.mayBecome(State.ACKNOWLEDGED)).isTrue();
    assertThat(State.ACKNOWLEDGED.mayBecome(State.RECOVERED)).isTrue();
    assertThat(State.RECOVERED.mayBecome(State.CLOSED)).isTrue();
  }

  @Test
  void onlyAnOpenOneOrOneTakenBackIsAcknowledged() {
    assertThat(Stream.of(State.values()).filter(s -> s.mayBecome(State.ACKNOWLEDGED)))
        .containsExactly(State.OPEN, State.CLOSED, State.EXPECTED, State.WRONG);
  }
}
