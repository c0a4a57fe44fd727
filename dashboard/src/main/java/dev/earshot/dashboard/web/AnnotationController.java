package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Annotation;
import dev.earshot.dashboard.incident.Annotations;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /alerts/annotations}: what happened or will, noted, changed and removed. */
@Controller
final class AnnotationController {

  private static final String PAGE = "annotations";
  private static final Map<String, String> NOTICES =
      Map.of(
          "saved", "Saved.",
          "removed", "Removed. Save the form as it is to bring it back.");

  private final ShellPresenter shell;
  private final AnnotationsPresenter presenter;
  private final Annotations annotations;
  private final Clock clock;
  private final ZoneId zone;

  AnnotationController(
      ShellPresenter shell,
      AnnotationsPresenter presenter,
      Annotations annotations,
      Clock clock,
      ZoneId zone) {
    this.shell = shell;
    this.presenter = presenter;
    this.annotations = annotations;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * @param edit id of the one to change
   * @param done what was just done
   */
  @GetMapping(AnnotationsPresenter.PATH)
  String page(
      View view,
      @RequestParam MultiValueMap<String, String> params,
      @RequestParam(defaultValue = "0") long edit,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    show(model, view, form(params, edit, view), NOTICES.getOrDefault(done, ""), "");
    return PAGE;
  }

  private AnnotationForm form(MultiValueMap<String, String> params, long edit, View view) {
    if (edit != 0) {
      return presenter.stored(edit);
    }
    return params.containsKey("begins") ? AnnotationForm.of(params) : presenter.fresh(view);
  }

  /** Adds an annotation or changes one; a form that cannot be comes back as it was filled in. */
  @PostMapping(AnnotationsPresenter.PATH)
  String save(
      View view,
      @ModelAttribute AnnotationForm form,
      Principal by,
      Model model,
      HttpServletResponse response) {
    try {
      Annotation annotation = form.read(by.getName(), zone);
      View saved = shell.known(view.withTopic(annotation.topic()));
      save(annotation);
      return "redirect:" + Links.page(AnnotationsPresenter.PATH, saved) + "&done=saved";
    } catch (BadFormException bad) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      show(model, view, form, "", String.valueOf(bad.getMessage()));
      return PAGE;
    }
  }

  private void save(Annotation annotation) {
    if (annotation.id() == 0) {
      annotations.add(annotation, clock.instant());
    } else if (!annotations.change(annotation)) {
      throw new BadFormException("Somebody removed it meanwhile; note it anew.");
    }
  }

  /** Removes one; the page that follows offers to bring it back. */
  @PostMapping(AnnotationsPresenter.PATH + "/{id:\\d{1,18}}/remove")
  String remove(@PathVariable long id) {
    AnnotationForm form = presenter.stored(id);
    annotations.remove(id);
    UriComponentsBuilder back =
        UriComponentsBuilder.fromPath(AnnotationsPresenter.PATH).queryParam("done", "removed");
    form.parameters().keySet().forEach(name -> back.queryParam(name, "{" + name + "}"));
    return "redirect:" + back.encode().buildAndExpand(form.parameters()).toUriString();
  }

  private void show(Model model, View view, AnnotationForm form, String notice, String problem) {
    model.addAttribute("shell", shell.present("Annotations", AnnotationsPresenter.PATH, view));
    model.addAttribute("page", presenter.page(view, form, notice, problem));
  }
}
