package dev.earshot.dashboard.incident.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.state.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignedLinksTest {

  private final SignedLinks links = new SignedLinks(TestDatabase.inMemory().jdbc());
  private final String token =
      links.issue(7, LinkAction.ACKNOWLEDGE, Alerts.AT.plus(Duration.ofDays(1)));

  @Test
  void aLinkSaysWhatItDoes() {
    assertThat(links.read(token, Alerts.AT))
        .hasValueSatisfying(order -> {
          assertThat(order.incident()).isEqualTo(7);
          assertThat(order.action()).isEqualTo(LinkAction.ACKNOWLEDGE);
        });
  }

  @Test
  void aLinkWorksOnce() {
    assertThat(links.spend(token, Alerts.AT)).isTrue();
    assertThat(links.spend(token, Alerts.AT)).isFalse();
    assertThat(links.read(token, Alerts.AT)).isEmpty();
  }

  @Test
  void anExpiredLinkIsDead() {
    assertThat(links.read(token, Alerts.AT.plus(Duration.ofDays(2)))).isEmpty();
  }

  @Test
  void forgedAndBrokenLinksAreDead() {
    String other =
        new SignedLinks(TestDatabase.inMemory().jdbc())
            .issue(7, LinkAction.WRONG, Alerts.AT.plus(Duration.ofDays(1)));

    assertThat(links.read(other, Alerts.AT)).isEmpty();
    assertThat(links.read("%%%", Alerts.AT)).isEmpty();
    assertThat(links.read("", Alerts.AT)).isEmpty();
    assertThat(links.read(token.substring(1), Alerts.AT)).isEmpty();
  }
}
