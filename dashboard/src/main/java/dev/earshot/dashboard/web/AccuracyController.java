package dev.earshot.dashboard.web;

import dev.earshot.dashboard.learning.Learning;
import dev.earshot.dashboard.learning.Rescoring;
import dev.earshot.sentiment.score.ModelException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /accuracy}: what was learned from corrections, which version judges, the history. */
@Controller
final class AccuracyController {

  private final ShellPresenter shell;
  private final AccuracyPresenter presenter;
  private final MeasuredPresenter measured;
  private final Learning learning;
  private final Rescoring rescoring;

  AccuracyController(
      ShellPresenter shell,
      AccuracyPresenter presenter,
      MeasuredPresenter measured,
      Learning learning,
      Rescoring rescoring) {
    this.shell = shell;
    this.presenter = presenter;
    this.measured = measured;
    this.learning = learning;
    this.rescoring = rescoring;
  }

  @GetMapping(AccuracyPresenter.PATH)
  String page(View view, Model model) {
    model.addAttribute("shell", shell.present("Accuracy", AccuracyPresenter.PATH, view));
    model.addAttribute("page", presenter.page(view));
    return "accuracy";
  }

  /** What people labelled, for {@code earshot evaluate sentiment} and for other programs. */
  @GetMapping(AccuracyPresenter.LABELS)
  ResponseEntity<byte[]> labels(View view) {
    String name = "labels-%s.tsv".formatted(view.topic().isEmpty() ? "all" : view.topic());
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "tab-separated-values", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(measured.lines(view.topic()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param version id of one, 0 for the shipped models, {@code newest} to let Earshot choose
   */
  @PostMapping(AccuracyPresenter.CHOOSE)
  String choose(View view, @RequestParam String version, Principal by) {
    if (version.equals("newest")) {
      learning.chooseNewest();
      return back(view);
    }
    try {
      if (!version.matches("\\d{1,18}")
          || !learning.choose(Long.parseLong(version), by.getName())) {
        throw new MissingException();
      }
    } catch (ModelException unfit) {
      throw new BadLinkException(String.valueOf(unfit.getMessage()));
    }
    return back(view);
  }

  @PostMapping(AccuracyPresenter.AGAIN)
  String rescore(View view) {
    rescoring.begin();
    return back(view);
  }

  @GetMapping(AccuracyPresenter.AGAIN)
  String progress(View view, Model model) {
    model.addAttribute("rescore", presenter.rescore());
    model.addAttribute("again", Links.page(AccuracyPresenter.AGAIN, view));
    return "accuracy :: history(rescore=${rescore}, again=${again})";
  }

  private static String back(View view) {
    return "redirect:" + Links.page(AccuracyPresenter.PATH, view);
  }
}
