package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.alert.Circumstances;
import dev.earshot.dashboard.incident.alert.SignedLinks;
import dev.earshot.dashboard.incident.alert.SignedLinks.Order;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code /act}: the links of alerts. Opening one only shows what it would do, because mail scanners
 * open links too; the click on the page does it, once.
 */
@Controller
final class LinkActionController {

  private static final String PAGE = "act";

  private final SignedLinks links;
  private final IncidentDesk desk;
  private final Circumstances circumstances;
  private final Clock clock;

  LinkActionController(
      SignedLinks links, IncidentDesk desk, Circumstances circumstances, Clock clock) {
    this.links = links;
    this.desk = desk;
    this.circumstances = circumstances;
    this.clock = clock;
  }

  /** What the page shows. */
  record ActPage(String title, String words, String button, boolean done) {}

  @GetMapping("/act/{token}")
  String ask(@PathVariable String token, Model model) {
    ActPage page =
        links
            .read(token, clock.instant())
            .flatMap(
                order -> desk.find(order.incident()).map(incident -> question(order, incident)))
            .orElseGet(LinkActionController::dead);
    model.addAttribute("page", page);
    return PAGE;
  }

  @PostMapping("/act/{token}")
  String act(@PathVariable String token, Model model) {
    Instant now = clock.instant();
    Optional<Order> order = links.read(token, now).filter(_ -> links.spend(token, now));
    order.ifPresent(valid -> valid.action().act(desk, valid.incident(), now));
    model.addAttribute(
        "page", order.map(LinkActionController::done).orElseGet(LinkActionController::dead));
    return PAGE;
  }

  private ActPage question(Order order, Incident incident) {
    String about = circumstances.topicName(incident.topic());
    return new ActPage(
        order.action().title() + "?",
        "Incident %d, %s. The timeline will say that a link in an alert did it."
            .formatted(incident.id(), about),
        order.action().title(),
        false);
  }

  private static ActPage done(Order order) {
    return new ActPage(
        "Done", "%s: incident %d.".formatted(order.action().title(), order.incident()), "", true);
  }

  private static ActPage dead() {
    return new ActPage(
        "This link does nothing any more",
        "It was used, has expired after seven days, or is not complete. Sign in to act on the incident.",
        "",
        true);
  }
}
