package dev.earshot.dashboard.web;

import dev.earshot.dashboard.correction.Change;
import dev.earshot.dashboard.correction.Corrections;
import java.security.Principal;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /messages/change}: many labels at once; {@code /corrections}: what was changed. */
@Controller
final class CorrectionsController {

  /** Survives the redirect after an undo, and no reload after that. */
  private static final String TAKEN = "taken";

  private final ShellPresenter shell;
  private final ChangePresenter changes;
  private final CorrectionsPresenter presenter;
  private final Corrections corrections;
  private final Clock clock;

  CorrectionsController(
      ShellPresenter shell,
      ChangePresenter changes,
      CorrectionsPresenter presenter,
      Corrections corrections,
      Clock clock) {
    this.shell = shell;
    this.changes = changes;
    this.presenter = presenter;
    this.corrections = corrections;
    this.clock = clock;
  }

  /** Changes nothing: shows what would be changed. */
  @PostMapping("/messages/change")
  String preview(
      View view,
      @RequestParam String as,
      @RequestParam String of,
      @RequestParam(name = "id", defaultValue = "") Set<String> ids,
      Model model) {
    model.addAttribute("shell", shell.present("Change labels", MessagesPresenter.PATH, view));
    model.addAttribute("page", changes.preview(view, as, of, ids));
    return "change";
  }

  @PostMapping("/messages/change/apply")
  String apply(
      View view,
      @RequestParam String as,
      @RequestParam String of,
      @RequestParam(name = "id", defaultValue = "") Set<String> ids,
      Principal by) {
    Change change =
        corrections.change(
            changes.ids(view, as, of, ids),
            view.topic(),
            ChangePresenter.label(as),
            by.getName(),
            clock.instant());
    return "redirect:" + Links.page(CorrectionsPresenter.PATH, view) + "&done=" + change.id();
  }

  @GetMapping(CorrectionsPresenter.PATH)
  String page(
      View view,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      Model model) {
    model.addAttribute("shell", shell.present("Corrections", CorrectionsPresenter.PATH, view));
    String taken = model.getAttribute(TAKEN) instanceof String words ? words : "";
    model.addAttribute("page", presenter.page(view, done, taken, before));
    return "corrections";
  }

  @PostMapping(CorrectionsPresenter.UNDO)
  String undo(View view, @RequestParam String change, Principal by, RedirectAttributes back) {
    int size = corrections.size(change);
    if (size == 0) {
      throw new MissingException();
    }
    Change taken = corrections.undo(change, by.getName(), clock.instant());
    back.addFlashAttribute(TAKEN, CorrectionsPresenter.taken(taken.messages(), size));
    return "redirect:" + Links.page(CorrectionsPresenter.PATH, view);
  }
}
