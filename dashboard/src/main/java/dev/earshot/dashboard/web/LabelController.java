package dev.earshot.dashboard.web;

import dev.earshot.dashboard.labelling.LabelQueue;
import dev.earshot.listener.mention.Label;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /label}: messages to be labelled without seeing the scorer's answer. */
@Controller
final class LabelController {

  static final String PATH = "/label";

  /** A sample is drawn there. */
  static final String DRAW = PATH + "/draw";

  private final ShellPresenter shell;
  private final LabelPresenter presenter;
  private final LabelQueue queue;
  private final Clock clock;

  LabelController(ShellPresenter shell, LabelPresenter presenter, LabelQueue queue, Clock clock) {
    this.shell = shell;
    this.presenter = presenter;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * @param again a task to be answered again
   * @param before the task answered last
   * @param drawn whether a sample was just drawn
   */
  @GetMapping(PATH)
  String next(
      View view,
      @RequestParam(defaultValue = "0") long again,
      @RequestParam(defaultValue = "0") long before,
      @RequestParam(defaultValue = "false") boolean drawn,
      Principal person,
      Model model) {
    model.addAttribute("shell", shell.present("Label", AccuracyPresenter.PATH, view));
    model.addAttribute("page", presenter.page(view, person.getName(), again, before, drawn));
    return "label";
  }

  /** Draws a sample of the period. */
  @PostMapping(DRAW)
  String draw(View view) {
    queue.draw(view.query(), clock.instant());
    return "redirect:" + Links.page(PATH, view) + "&drawn=true";
  }

  /**
   * @param label key of a label; empty where the person cannot tell
   */
  @PostMapping(PATH)
  String answer(
      View view,
      @RequestParam long task,
      @RequestParam(name = "said") String label,
      Principal person) {
    Optional<Label> said =
        label.isEmpty() ? Optional.empty() : Optional.ofNullable(ChangePresenter.label(label));
    if (!queue.answer(task, said, person.getName(), clock.instant())) {
      throw new MissingException();
    }
    return "redirect:" + Links.page(PATH, view) + "&before=" + task;
  }
}
