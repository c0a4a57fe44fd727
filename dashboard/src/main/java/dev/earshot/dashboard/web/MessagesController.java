package dev.earshot.dashboard.web;

import dev.earshot.dashboard.correction.Corrections;
import java.security.Principal;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /messages}: all messages; {@code /message}: one, and what a person says of its label. */
@Controller
final class MessagesController {

  private final ShellPresenter shell;
  private final MessagesPresenter presenter;
  private final Corrections corrections;
  private final Clock clock;

  MessagesController(
      ShellPresenter shell, MessagesPresenter presenter, Corrections corrections, Clock clock) {
    this.shell = shell;
    this.presenter = presenter;
    this.corrections = corrections;
    this.clock = clock;
  }

  @GetMapping("/messages")
  String page(View view, Model model) {
    model.addAttribute("shell", shell.present("Messages", MessagesPresenter.PATH, view));
    model.addAttribute("page", presenter.page(view));
    return "messages";
  }

  @GetMapping("/messages/rows")
  String rows(View view, @RequestParam(defaultValue = "") String after, Model model) {
    model.addAttribute("list", presenter.rows(view, after));
    return "message-list :: rows(list=${list})";
  }

  @GetMapping("/message")
  String one(@RequestParam String id, View view, Model model) {
    model.addAttribute("shell", shell.present("Message", MessagesPresenter.PATH, view));
    model.addAttribute("row", presenter.message(id, view).orElseThrow(MissingException::new));
    return "message";
  }

  /**
   * Sets a person's label.
   *
   * @param label key of a label; empty takes the person's label back
   * @param htmx sent by htmx, which wants the row alone
   */
  @PostMapping("/message/label")
  String label(
      @RequestParam String id,
      @RequestParam String label,
      View asked,
      Principal by,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    View view = asked.withFilters(Filters.NONE); // the label is no filter here
    String as = label.isEmpty() ? ChangePresenter.SCORED : label;
    corrections.change(
        Set.of(id), view.topic(), ChangePresenter.label(as), by.getName(), clock.instant());
    if (htmx == null) {
      return "redirect:" + Links.message(id, view.topic());
    }
    model.addAttribute("row", presenter.row(id, view).orElseThrow(MissingException::new));
    return "message-list :: message(row=${row})";
  }
}
