package dev.earshot.dashboard.incident.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.incident.alert.SignedLinks.Order;
import dev.earshot.dashboard.state.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    Order order = links.read(token, Alerts.AT).orElseThrow();

    assertThat(links.spend(order, Alerts.AT)).isTrue();
    assertThat(links.spend(order, Alerts.AT)).isFalse();
    assertThat(links.read(token, Alerts.AT)).isEmpty();
  }

  @Test
  void theSameLinkWrittenInAnotherWayIsUsedToo() {
    List<String> others = new ArrayList<>(List.of(token + "=", token + "=="));
    String stem = token.substring(0, token.length() - 1);
    for (char last :
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
      others.add(stem + last);
    }
    links.spend(links.read(token, Alerts.AT).orElseThrow(), Alerts.AT);

    assertThat(others).allSatisfy(other -> assertThat(links.read(other, Alerts.AT)).isEmpty());
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
