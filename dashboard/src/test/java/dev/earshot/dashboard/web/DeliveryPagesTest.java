package dev.earshot.dashboard.web;

import static dev.earshot.dashboard.account.Team.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.earshot.dashboard.incident.alert.Alert;
import dev.earshot.dashboard.incident.alert.AlertChannel;
import dev.earshot.dashboard.incident.alert.AlertDesk;
import dev.earshot.dashboard.incident.alert.Courier;
import dev.earshot.dashboard.incident.alert.Delivery;
import dev.earshot.dashboard.incident.alert.Outbox;
import dev.earshot.dashboard.incident.alert.OutboxRow.Status;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The panel of channels and of alerts that could not be delivered. */
@WithPages
class DeliveryPagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private Outbox outbox;
  @Autowired private AlertDesk desk;
  @Autowired private Clock clock;

  @Test
  void aTestThatIsRefusedIsShownWithItsReasonAndGoesOutAgainByAButton() throws Exception {
    assertThat(page()).contains("about Fjellrev").contains("Send a test to team");

    assertThat(press("/alerts/channels/team/test")).isEqualTo(302);
    courier(new Delivery.Refused("<b>no</b> such hook")).deliverDue();
    long dead = outbox.dead(9).getFirst().id();
    assertThat(page())
        .contains("Could not be delivered")
        .contains("&lt;b&gt;no&lt;/b&gt; such hook, after 1 attempt")
        .contains("/alerts/outbox/" + dead + "/retry");

    assertThat(press("/alerts/outbox/" + dead + "/retry")).isEqualTo(302);
    courier(new Delivery.Done()).deliverDue();
    assertThat(outbox.count(Status.DEAD)).isZero();
    assertThat(page()).doesNotContain("Could not be delivered").contains("delivered: Test of");
  }

  @Test
  void aTestThatWaitsSaysHowOftenItWasTriedAndWhenItIsNext() throws Exception {
    desk.test("team", clock.instant().minusMillis(2));
    courier(new Delivery.Later("it is down", null)).deliverDue();

    assertThat(page()).containsPattern("tried once, next at \\d+ \\w+, [\\d:]+: it is down");
  }

  @Test
  void whatIsNotThereCannotBeTestedOrTriedAgain() throws Exception {
    assertThat(press("/alerts/channels/nobody/test")).isEqualTo(404);
    assertThat(press("/alerts/outbox/99999/retry")).isEqualTo(404);
  }

  @Test
  void whoDidNotGetAnAlertIsSaidThoughOthersGotIt() throws Exception {
    desk.test("team", clock.instant().minusMillis(1));
    courier(new Delivery.Done("the mail server refuses ben@example.org: 550")).deliverDue();

    assertThat(page()).contains(", but the mail server refuses ben@example.org: 550");
  }

  private Courier courier(Delivery outcome) {
    AlertChannel team =
        new AlertChannel() {
          @Override
          public String name() {
            return "team";
          }

          @Override
          public Delivery deliver(Alert alert) {
            return outcome;
          }
        };
    return new Courier(outbox, List.of(team), clock, () -> 0);
  }

  private int press(String path) throws Exception {
    return mvc.perform(post(path).with(as("ada")).with(csrf()))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private String page() throws Exception {
    return mvc.perform(get("/alerts").with(as("ada")))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
