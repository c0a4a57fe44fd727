package dev.earshot.dashboard.web;

import dev.earshot.dashboard.learning.Learning;
import dev.earshot.dashboard.learning.Rescoring;
import dev.earshot.sentiment.score.ModelException;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /accuracy}: what was learned from corrections, which version judges, the history. */
@Controller
final class AccuracyController {

  private static final String BACK = "redirect:" + AccuracyPresenter.PATH;

  private final ViewReader reader;
  private final ShellPresenter shell;
  private final AccuracyPresenter presenter;
  private final Learning learning;
  private final Rescoring rescoring;

  AccuracyController(
      ViewReader reader,
      ShellPresenter shell,
      AccuracyPresenter presenter,
      Learning learning,
      Rescoring rescoring) {
    this.reader = reader;
    this.shell = shell;
    this.presenter = presenter;
    this.learning = learning;
    this.rescoring = rescoring;
  }

  @GetMapping("/accuracy")
  String page(@RequestParam MultiValueMap<String, String> params, Model model) {
    View view = shell.known(reader.read(params, shell.firstTopic()));
    model.addAttribute("shell", shell.present("Accuracy", AccuracyPresenter.PATH, view));
    model.addAttribute("page", presenter.page(view));
    return "accuracy";
  }

  /**
   * @param version id of one, 0 for the shipped models, {@code newest} to let Earshot choose
   */
  @PostMapping("/accuracy/version")
  String choose(@RequestParam String version, Principal by) {
    if (version.equals("newest")) {
      learning.chooseNewest();
      return BACK;
    }
    try {
      if (!version.matches("\\d{1,18}")
          || !learning.choose(Long.parseLong(version), by.getName())) {
        throw new MissingException();
      }
    } catch (ModelException unfit) {
      throw new BadLinkException(String.valueOf(unfit.getMessage()));
    }
    return BACK;
  }

  @PostMapping("/accuracy/history")
  String rescore() {
    rescoring.begin();
    return BACK;
  }

  @GetMapping("/accuracy/history")
  String progress(Model model) {
    model.addAttribute("rescore", presenter.rescore());
    return "accuracy :: history(rescore=${rescore})";
  }
}
