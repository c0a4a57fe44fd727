package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.alert.AlertDesk;
import dev.earshot.dashboard.incident.alert.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Below {@code /alerts}: a test of a channel, and another try for an alert that was given up. */
@Controller
final class DeliveryController {

  private static final String BACK = "redirect:/alerts#delivery";

  private final Outbox outbox;
  private final AlertDesk desk;
  private final Clock clock;

  DeliveryController(Outbox outbox, AlertDesk desk, Clock clock) {
    this.outbox = outbox;
    this.desk = desk;
    this.clock = clock;
  }

  @PostMapping(DeliveryPresenter.CHANNELS + "{channel}/test")
  String test(@PathVariable String channel) {
    if (desk.followers().stream().noneMatch(one -> one.channel().equals(channel))) {
      throw new MissingException();
    }
    desk.test(channel, clock.instant());
    return BACK;
  }

  @PostMapping(DeliveryPresenter.OUTBOX + "{id:\\d{1,18}}/retry")
  String retry(@PathVariable long id) {
    if (!outbox.retry(id, clock.instant())) {
      throw new MissingException();
    }
    return BACK;
  }
}
