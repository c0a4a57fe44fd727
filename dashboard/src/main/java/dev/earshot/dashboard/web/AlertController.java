package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.Verdict;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /alerts}: incidents, one of them, and what people do about it. */
@Controller
final class AlertController {

  private final ViewReader reader;
  private final ShellPresenter shell;
  private final AlertPresenter presenter;
  private final DeliveryPresenter delivery;
  private final IncidentDesk desk;
  private final Clock clock;

  AlertController(
      ViewReader reader,
      ShellPresenter shell,
      AlertPresenter presenter,
      DeliveryPresenter delivery,
      IncidentDesk desk,
      Clock clock) {
    this.reader = reader;
    this.shell = shell;
    this.presenter = presenter;
    this.delivery = delivery;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/alerts")
  String page(@RequestParam MultiValueMap<String, String> params, Model model) {
    View view = shell.known(reader.read(params, shell.firstTopic()));
    model.addAttribute("shell", shell.present("Alerts", AlertPresenter.PATH, view));
    model.addAttribute("page", presenter.page(view));
    model.addAttribute("delivery", delivery.present(clock.instant()));
    return "alerts";
  }

  @GetMapping("/alerts/{id:\\d{1,18}}")
  String one(
      @PathVariable long id, @RequestParam MultiValueMap<String, String> params, Model model) {
    View view = shell.known(reader.read(params, shell.firstTopic()));
    model.addAttribute("shell", shell.present("Incident " + id, AlertPresenter.PATH, view));
    model.addAttribute("page", presenter.page(id, view).orElseThrow(MissingException::new));
    return "alert";
  }

  @PostMapping("/alerts/{id:\\d{1,18}}")
  String act(
      @PathVariable long id,
      @RequestParam String act,
      @RequestParam(defaultValue = "") String note,
      Principal by) {
    if (desk.find(id).isEmpty()) {
      throw new MissingException();
    }
    Instant now = clock.instant();
    String actor = by.getName();
    switch (act) {
      case "acknowledge" -> desk.acknowledge(id, actor, now);
      case "useful" -> desk.judge(id, Verdict.USEFUL, actor, now);
      case "expected" -> desk.judge(id, Verdict.EXPECTED, actor, now);
      case "wrong" -> desk.judge(id, Verdict.WRONG, actor, now);
      case "close" -> desk.close(id, actor, now);
      case "note" -> {
        if (!note.isBlank()) {
          desk.note(id, note.strip(), actor, now);
        }
      }
      default -> throw new BadLinkException("Nothing here is called ‘%s’.".formatted(act));
    }
    return "redirect:/alerts/" + id;
  }
}
