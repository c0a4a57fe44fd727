package dev.earshot.dashboard.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /alerts}: the list of incidents and how their alerts are delivered. */
@Controller
final class AlertController {

  private final ViewReader reader;
  private final ShellPresenter shell;
  private final AlertPresenter presenter;
  private final DeliveryPresenter delivery;
  private final Clock clock;

  AlertController(
      ViewReader reader,
      ShellPresenter shell,
      AlertPresenter presenter,
      DeliveryPresenter delivery,
      Clock clock) {
    this.reader = reader;
    this.shell = shell;
    this.presenter = presenter;
    this.delivery = delivery;
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
}
