package dev.earshot.dashboard.incident.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.incident.alert.Delivery.Done;
import dev.earshot.dashboard.incident.alert.Delivery.Later;
import org.junit.jupiter.api.Test;

/** What every way to reach people must do. */
interface AlertChannelContract {

  AlertChannel channel();

  /** A channel of the same kind whose receiver does not answer. */
  AlertChannel unreachable();

  /** How many alerts the receiver of {@link #channel} has. */
  int received();

  @Test
  default void anAlertReachesTheReceiverOnce() {
    assertThat(channel().deliver(Alerts.alert("k1", Alert.Kind.OPENED))).isEqualTo(new Done());
    assertThat(received()).isEqualTo(1);
  }

  @Test
  default void everyKindOfAlertCanBeSent() {
    for (Alert.Kind kind : Alert.Kind.values()) {
      assertThat(channel().deliver(Alerts.alert("k-" + kind, kind))).isEqualTo(new Done());
    }
    assertThat(received()).isEqualTo(Alert.Kind.values().length);
  }

  @Test
  default void aReceiverThatDoesNotAnswerIsAskedAgainLater() {
    assertThat(unreachable().deliver(Alerts.alert("k2", Alert.Kind.OPENED)))
        .isInstanceOf(Later.class);
  }

  @Test
  default void aChannelHasAName() {
    assertThat(channel().name()).isNotBlank();
  }
}
