package dev.earshot.dashboard.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /alerts}: the list of incidents and how their alerts are delivered. */
@Controller
final class AlertController {

  private final ShellPresenter shell;
  private final AlertPresenter presenter;
  private final DeliveryPresenter delivery;
  private final Clock clock;

  AlertController(
      ShellPresenter shell, AlertPresenter presenter, DeliveryPresenter delivery, Clock clock) {
    this.shell = shell;
    this.presenter = presenter;
    this.delivery = delivery;
    this.clock = clock;
  }

  @GetMapping("/alerts")
  String page(View view, Model model) {
    model.addAttribute("shell", shell.present("Alerts", AlertPresenter.PATH, view));
    model.addAttribute("page", presenter.page(view));
    model.addAttribute("delivery", delivery.present(clock.instant()));
    return "alerts";
  }
}
