package dev.earshot.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LoginThrottleTest {

  private final LoginThrottle throttle = new LoginThrottle();

  @Test
  void the_sixth_try_of_a_name_has_to_wait() {
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.allows("admin", "10.0.0.1")).isTrue();
      throttle.failed("admin", "10.0.0.1");
    }
    assertThat(throttle.allows("admin", "10.0.0.1")).isFalse();
  }

  @Test
  void an_attacker_does_not_lock_the_owner_out() {
    for (int i = 0; i < 100; i++) {
      throttle.failed("admin", "10.0.0.1");
    }
    assertThat(throttle.allows("admin", "10.0.0.2")).isTrue();
  }

  @Test
  void an_address_cannot_try_many_names() {
    for (int i = 0; i < 20; i++) {
      throttle.failed("name" + i, "10.0.0.1");
    }
    assertThat(throttle.allows("another", "10.0.0.1")).isFalse();
  }
}
