package dev.earshot.dashboard.web;

import dev.earshot.dashboard.account.People;
import dev.earshot.dashboard.incident.IncidentDesk;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /alerts/7}: an incident, its chart, and what people do about it. */
@Controller
final class IncidentController {

  private static final String PAGE = "/alerts/{id:\\d{1,18}}";

  private final ShellPresenter shell;
  private final IncidentPresenter presenter;
  private final IncidentMessages messages;
  private final IncidentDesk desk;
  private final People people;
  private final Clock clock;
  private final ZoneId zone;

  IncidentController(
      ShellPresenter shell,
      IncidentPresenter presenter,
      IncidentMessages messages,
      IncidentDesk desk,
      People people,
      Clock clock,
      ZoneId zone) {
    this.shell = shell;
    this.presenter = presenter;
    this.messages = messages;
    this.desk = desk;
    this.people = people;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping(PAGE)
  String page(@PathVariable long id, View view, Model model) {
    model.addAttribute("shell", shell.present("Incident " + id, AlertPresenter.PATH, view));
    model.addAttribute("page", presenter.page(id, view).orElseThrow(MissingException::new));
    return "incident";
  }

  @GetMapping(PAGE + "/trend.json")
  @ResponseBody
  TrendJson trend(@PathVariable long id, View view) {
    return TrendJson.of(presenter.trend(id, view).orElseThrow(MissingException::new), zone);
  }

  /** The messages behind a figure of the incident. */
  @GetMapping(PAGE + "/messages")
  String messages(@PathVariable long id, View view, Model model) {
    model.addAttribute("shell", shell.present("Incident " + id, AlertPresenter.PATH, view));
    model.addAttribute("title", "Incident " + id);
    model.addAttribute("incident", IncidentWords.address(id));
    model.addAttribute("list", messages.list(id, view, "").orElseThrow(MissingException::new));
    return "incident-messages";
  }

  @GetMapping(PAGE + "/messages/rows")
  String rows(
      @PathVariable long id,
      View view,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    model.addAttribute("list", messages.list(id, view, after).orElseThrow(MissingException::new));
    return "message-list :: rows(list=${list})";
  }

  /** One of {@link IncidentAct}, by its key. */
  @PostMapping(PAGE)
  String act(@PathVariable long id, @RequestParam String act, Principal by) {
    require(id);
    Instant now = clock.instant();
    IncidentAct.of(act)
        .orElseThrow(() -> new BadLinkException("Nothing here is called ‘%s’.".formatted(act)))
        .act(desk, id, by.getName(), now);
    return back(id);
  }

  @PostMapping(PAGE + "/note")
  String note(@PathVariable long id, @RequestParam String note, Principal by) {
    require(id);
    if (!note.isBlank()) {
      desk.note(id, note.strip(), by.getName(), clock.instant());
    }
    return back(id);
  }

  /**
   * @param owner name of somebody who can sign in, empty for nobody
   */
  @PostMapping(PAGE + "/owner")
  String assign(@PathVariable long id, @RequestParam String owner, Principal by) {
    require(id);
    if (!owner.isEmpty() && !people.active().contains(owner)) {
      throw new BadLinkException("Nobody who can sign in here is called ‘%s’.".formatted(owner));
    }
    desk.assign(id, owner, by.getName(), clock.instant());
    return back(id);
  }

  private void require(long id) {
    if (desk.find(id).isEmpty()) {
      throw new MissingException();
    }
  }

  private static String back(long id) {
    return "redirect:" + IncidentWords.address(id);
  }
}
