package dev.earshot.dashboard.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /topics} and {@code /sources}: what is listened to, and how that goes. */
@Controller
final class SetupController {

  private final ViewReader reader;
  private final ShellPresenter shell;
  private final TopicsPresenter topics;
  private final SourcesPresenter sources;

  SetupController(
      ViewReader reader, ShellPresenter shell, TopicsPresenter topics, SourcesPresenter sources) {
    this.reader = reader;
    this.shell = shell;
    this.topics = topics;
    this.sources = sources;
  }

  @GetMapping("/topics")
  String topics(@RequestParam MultiValueMap<String, String> params, Model model) {
    View view = shell.known(reader.read(params, shell.firstTopic()));
    model.addAttribute("shell", shell.present("Topics", TopicsPresenter.PATH, view));
    model.addAttribute("page", topics.page(view));
    return "topics";
  }

  @GetMapping("/sources")
  String sources(@RequestParam MultiValueMap<String, String> params, Model model) {
    View view = shell.known(reader.read(params, shell.firstTopic()));
    model.addAttribute("shell", shell.present("Sources", SourcesPresenter.PATH, view));
    model.addAttribute("page", sources.page(view));
    return "sources";
  }
}
