package dev.earshot.dashboard.web;

import dev.earshot.dashboard.theme.TeamTheme;
import dev.earshot.dashboard.theme.ThemeBook;
import dev.earshot.dashboard.theme.ThemeHistory;
import java.security.Principal;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /themes}: the themes that the team has named, and what can be done with them. */
@Controller
final class ThemeController {

  private static final String BACK = "redirect:" + ThemesPresenter.PATH;

  private final ShellPresenter shell;
  private final ThemesPresenter presenter;
  private final ThemeBook book;
  private final ThemeHistory history;
  private final Clock clock;

  ThemeController(
      ShellPresenter shell,
      ThemesPresenter presenter,
      ThemeBook book,
      ThemeHistory history,
      Clock clock) {
    this.shell = shell;
    this.presenter = presenter;
    this.book = book;
    this.history = history;
    this.clock = clock;
  }

  @GetMapping(ThemesPresenter.PATH)
  String page(
      View view,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String words,
      Model model) {
    String problem = model.getAttribute("problem") instanceof String why ? why : "";
    model.addAttribute("shell", shell.present("Themes", ThemesPresenter.PATH, view));
    String typedName = model.getAttribute("typedName") instanceof String typed ? typed : name;
    String typedWords = model.getAttribute("typedWords") instanceof String typed ? typed : words;
    model.addAttribute("page", presenter.page(view, typedName, typedWords, problem));
    return "themes";
  }

  @GetMapping(ThemesPresenter.PATH + "/sorted")
  String sorted(Model model) {
    model.addAttribute("sorted", presenter.sorted());
    return "themes :: sorted(sorted=${sorted})";
  }

  @PostMapping(ThemesPresenter.PATH)
  String name(
      @RequestParam String name,
      @RequestParam String words,
      Principal by,
      RedirectAttributes back) {
    try {
      book.name(name, words, by.getName(), clock.instant());
      history.begin();
    } catch (IllegalArgumentException refused) {
      // Not in the address: what was typed may be longer than an address can be.
      back.addFlashAttribute("typedName", name);
      back.addFlashAttribute("typedWords", words);
      back.addFlashAttribute("problem", refused.getMessage());
    }
    return BACK;
  }

  @PostMapping(ThemesPresenter.PATH + "/{id:\\d{1,18}}")
  String act(
      @PathVariable long id,
      @RequestParam String act,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") long into,
      RedirectAttributes back) {
    TeamTheme theme = book.find(id).orElseThrow(MissingException::new);
    try {
      switch (act) {
        case "pin", "unpin" -> book.pin(theme, act.equals("pin"));
        case "hide", "show" -> book.hide(theme, act.equals("hide"));
        case "words" -> book.reword(theme, words);
        case "merge" -> book.merge(theme, book.find(into).orElseThrow(MissingException::new));
        case "remove" -> book.remove(theme);
        default -> throw new BadLinkException("Nothing here is called ‘%s’.".formatted(act));
      }
      if (!act.endsWith("pin")) {
        history.begin();
      }
    } catch (IllegalArgumentException refused) {
      back.addFlashAttribute("problem", theme.name() + ": " + refused.getMessage());
    }
    return BACK;
  }
}
