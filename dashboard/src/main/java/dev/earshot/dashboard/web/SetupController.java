package dev.earshot.dashboard.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /topics} and {@code /sources}: what is listened to, and how that goes. */
@Controller
final class SetupController {

  private final ShellPresenter shell;
  private final TopicsPresenter topics;
  private final SourcesPresenter sources;

  SetupController(ShellPresenter shell, TopicsPresenter topics, SourcesPresenter sources) {
    this.shell = shell;
    this.topics = topics;
    this.sources = sources;
  }

  @GetMapping("/topics")
  String topics(View view, Model model) {
    model.addAttribute("shell", shell.present("Topics", TopicsPresenter.PATH, view));
    model.addAttribute("page", topics.page(view));
    return "topics";
  }

  @GetMapping("/sources")
  String sources(View view, Model model) {
    model.addAttribute("shell", shell.present("Sources", SourcesPresenter.PATH, view));
    model.addAttribute("page", sources.page(view));
    return "sources";
  }
}
