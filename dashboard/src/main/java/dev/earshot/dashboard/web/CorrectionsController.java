package dev.earshot.dashboard.web;

import dev.earshot.dashboard.correction.Change;
import dev.earshot.dashboard.correction.Corrections;
import java.security.Principal;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /messages/change}: many labels at once; {@code /corrections}: what was changed. */
@Controller
final class CorrectionsController {

  private final ViewReader reader;
  private final ShellPresenter shell;
  private final CorrectionsPresenter presenter;
  private final Corrections corrections;
  private final Clock clock;

  CorrectionsController(
      ViewReader reader,
      ShellPresenter shell,
      CorrectionsPresenter presenter,
      Corrections corrections,
      Clock clock) {
    this.reader = reader;
    this.shell = shell;
    this.presenter = presenter;
    this.corrections = corrections;
    this.clock = clock;
  }

  /** Changes nothing: shows what would be changed. */
  @PostMapping("/messages/change")
  String preview(
      @RequestParam MultiValueMap<String, String> params,
      @RequestParam String as,
      @RequestParam String of,
      @RequestParam(name = "id", defaultValue = "") Set<String> ids,
      Model model) {
    View view = view(params);
    model.addAttribute("shell", shell.present("Change labels", MessagesPresenter.PATH, view));
    model.addAttribute("page", presenter.preview(view, as, of, ids));
    return "change";
  }

  @PostMapping("/messages/change/apply")
  String apply(
      @RequestParam MultiValueMap<String, String> params,
      @RequestParam String as,
      @RequestParam String of,
      @RequestParam(name = "id", defaultValue = "") Set<String> ids,
      Principal by) {
    View view = view(params);
    Change change =
        corrections.change(
            presenter.ids(view, as, of, ids),
            view.topic(),
            CorrectionsPresenter.label(as),
            by.getName(),
            clock.instant());
    return "redirect:" + Links.page(CorrectionsPresenter.PATH, view) + "&done=" + change.id();
  }

  @GetMapping("/corrections")
  String page(
      @RequestParam MultiValueMap<String, String> params,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      Model model) {
    View view = view(params);
    model.addAttribute("shell", shell.present("Corrections", CorrectionsPresenter.PATH, view));
    model.addAttribute("page", presenter.page(view, done, before));
    return "corrections";
  }

  @PostMapping("/corrections/undo")
  String undo(
      @RequestParam MultiValueMap<String, String> params,
      @RequestParam String change,
      Principal by) {
    if (corrections.size(change) == 0) {
      throw new MissingException();
    }
    corrections.undo(change, by.getName(), clock.instant());
    return "redirect:" + Links.page(CorrectionsPresenter.PATH, view(params));
  }

  private View view(MultiValueMap<String, String> params) {
    return shell.known(reader.read(params, shell.firstTopic()));
  }
}
