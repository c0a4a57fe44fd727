package dev.earshot.dashboard.web;

import dev.earshot.dashboard.labelling.LabelQueue;
import dev.earshot.dashboard.labelling.Task;
import dev.earshot.listener.mention.Label;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /label}: messages to be labelled without seeing the scorer's answer. */
@Controller
final class LabelController {

  private static final String PATH = "/label";

  private final ViewReader reader;
  private final ShellPresenter shell;
  private final LabelQueue queue;
  private final Clock clock;

  LabelController(ViewReader reader, ShellPresenter shell, LabelQueue queue, Clock clock) {
    this.reader = reader;
    this.shell = shell;
    this.queue = queue;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String next(@RequestParam MultiValueMap<String, String> params, Principal person, Model model) {
    View view = view(params);
    model.addAttribute("shell", shell.present("Label", AccuracyPresenter.PATH, view));
    model.addAttribute("page", page(queue.next(view.topic(), person.getName()), view));
    return "label";
  }

  private static LabelPage page(Optional<Task> next, View view) {
    String topic = view.topic().isEmpty() ? View.ALL_TOPICS : view.topic();
    return next.map(task -> page(task, topic)).orElse(new LabelPage(0, "", "", "", topic));
  }

  private static LabelPage page(Task task, String topic) {
    String language = task.mention().language();
    return new LabelPage(
        task.id(),
        Figures.messages(task.left()) + " to label",
        task.mention().post().text(),
        language.equals("und") ? "" : language,
        topic);
  }

  /** Draws a sample of the period. */
  @PostMapping("/label/draw")
  String draw(@RequestParam MultiValueMap<String, String> params) {
    View view = view(params);
    queue.draw(view.query(), clock.instant());
    return back(view);
  }

  /**
   * @param label key of a label; empty where the person cannot tell
   */
  @PostMapping(PATH)
  String answer(
      @RequestParam MultiValueMap<String, String> params,
      @RequestParam long task,
      @RequestParam(name = "said") String label,
      Principal person) {
    Optional<Label> said =
        label.isEmpty() ? Optional.empty() : Optional.ofNullable(CorrectionsPresenter.label(label));
    if (!queue.answer(task, said, person.getName(), clock.instant())) {
      throw new MissingException();
    }
    return back(view(params));
  }

  private static String back(View view) {
    return "redirect:" + Links.page(PATH, view);
  }

  private View view(MultiValueMap<String, String> params) {
    return shell.known(reader.read(params, shell.firstTopic()));
  }
}
