package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.State;
import dev.earshot.dashboard.incident.alert.AlertSettings;
import dev.earshot.dashboard.incident.alert.Circumstances;
import dev.earshot.dashboard.incident.alert.SignedLinks;
import dev.earshot.dashboard.incident.alert.SignedLinks.Order;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
  private final boolean allowed;
  private final Clock clock;
  private final ZoneId zone;

  LinkActionController(
      SignedLinks links,
      IncidentDesk desk,
      Circumstances circumstances,
      AlertSettings settings,
      Clock clock,
      ZoneId zone) {
    this.links = links;
    this.desk = desk;
    this.circumstances = circumstances;
    this.allowed = settings.links();
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What the page shows.
   *
   * @param link page of the incident, empty where none is known
   */
  record ActPage(String title, String words, String button, String link, boolean done) {}

  @GetMapping("/act/{token}")
  String ask(@PathVariable String token, Model model) {
    Instant now = clock.instant();
    ActPage page =
        read(token, now)
            .map(asked -> question(asked.order, asked.incident, now))
            .orElseGet(this::dead);
    model.addAttribute("page", page);
    return PAGE;
  }

  @PostMapping("/act/{token}")
  String act(@PathVariable String token, Model model) {
    Instant now = clock.instant();
    ActPage page =
        read(token, now)
            .filter(asked -> links.spend(asked.order, now))
            .map(asked -> act(asked.order, asked.incident, now))
            .orElseGet(this::dead);
    model.addAttribute("page", page);
    return PAGE;
  }

  /** A link that works and the incident it is about, which may be part of another by now. */
  private record Asked(Order order, Incident incident) {}

  /** Also links that were sent while they were allowed do nothing once they are not. */
  private Optional<Asked> read(String token, Instant now) {
    return (allowed ? links.read(token, now) : Optional.<Order>empty())
        .flatMap(order -> desk.whole(order.incident()).map(incident -> new Asked(order, incident)));
  }

  private ActPage act(Order order, Incident incident, Instant now) {
    boolean changed = order.action().act(desk, incident.id(), now);
    State state = desk.whole(incident.id()).orElse(incident).state();
    String title = changed ? "Done" : "Nothing to do any more";
    String words =
        changed
            ? "Incident %d %s.".formatted(incident.id(), order.action().done())
            : "Incident %d is already %s.".formatted(incident.id(), state.key());
    return new ActPage(title, words, "", IncidentWords.address(incident.id()), true);
  }

  private ActPage question(Order order, Incident incident, Instant now) {
    String about = circumstances.topicName(incident.topic());
    return new ActPage(
        order.action().question(),
        "Incident %d, %s, %s. %s The timeline will say that a link in an alert did it."
            .formatted(incident.id(), about, state(incident, now), order.action().meaning()),
        order.action().title(),
        IncidentWords.address(incident.id()),
        false);
  }

  /** Whoever opens the link may live in another zone than the workspace: it is named. */
  private String state(Incident incident, Instant now) {
    boolean open = IncidentDesk.UNTIL_RECOVERED.equals(incident.snoozedUntil());
    return IncidentWords.snooze(incident, new Times(zone, now))
        .map(until -> ", snoozed " + until + (open ? "" : " (" + zone.getId() + ")"))
        .map(incident.state().key()::concat)
        .orElse(incident.state().key());
  }

  private ActPage dead() {
    String why =
        allowed
            ? "It was used, has expired after seven days, or is not complete."
            : "Links in alerts are switched off here.";
    return new ActPage(
        "This link does nothing any more", why + " Sign in to act on the incident.", "", "", true);
  }
}
