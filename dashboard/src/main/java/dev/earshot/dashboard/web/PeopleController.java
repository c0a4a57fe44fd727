package dev.earshot.dashboard.web;

import dev.earshot.dashboard.account.People;
import dev.earshot.dashboard.account.RefusedException;
import dev.earshot.dashboard.account.Role;
import dev.earshot.dashboard.web.PeoplePage.Link;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /people}: who may sign in and as what, for administrators. */
@Controller
final class PeopleController {

  private static final String BACK = "redirect:" + PeoplePresenter.PATH;

  /** Attributes that survive the redirect after an act, and no reload after that. */
  private static final String NOTICE = "notice";

  private static final String PROBLEM = "problem";
  private static final String LINK = "link";

  private final ShellPresenter shell;
  private final PeoplePresenter presenter;
  private final People people;
  private final Clock clock;

  PeopleController(ShellPresenter shell, PeoplePresenter presenter, People people, Clock clock) {
    this.shell = shell;
    this.presenter = presenter;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping(PeoplePresenter.PATH)
  String page(View view, Principal reader, Model model) {
    String notice = model.getAttribute(NOTICE) instanceof String done ? done : "";
    String problem = model.getAttribute(PROBLEM) instanceof String why ? why : "";
    Link link = model.getAttribute(LINK) instanceof Link made ? made : null;
    model.addAttribute("shell", shell.present("People", PeoplePresenter.PATH, view));
    model.addAttribute(
        "page", presenter.page(reader.getName(), clock.instant(), notice, problem, link));
    return "people";
  }

  @PostMapping(PeoplePresenter.PATH)
  String invite(
      @RequestParam String name,
      @RequestParam(defaultValue = "member") String role,
      Principal by,
      RedirectAttributes back) {
    try {
      Instant now = clock.instant();
      show(people.invite(name, Role.of(role), by.getName(), now), now, back);
    } catch (RefusedException refused) {
      back.addFlashAttribute(PROBLEM, refused.getMessage());
    }
    return BACK;
  }

  @PostMapping(PeoplePresenter.PATH + "/change")
  String change(
      @RequestParam String name,
      @RequestParam String act,
      @RequestParam(defaultValue = "") String role,
      Principal by,
      RedirectAttributes back) {
    try {
      back.addFlashAttribute(NOTICE, change(name, act, role, by.getName(), back));
    } catch (RefusedException refused) {
      back.addFlashAttribute(PROBLEM, refused.getMessage());
    }
    return BACK;
  }

  /** What was done, in words; nothing where a link says it. */
  private String change(String name, String act, String role, String by, RedirectAttributes back) {
    Instant now = clock.instant();
    return switch (act) {
      case "role" -> {
        people.assign(name, Role.of(role), by, now);
        yield "%s is %s now.".formatted(name, role);
      }
      case "link" -> {
        show(people.renew(name, by, now), now, back);
        yield "";
      }
      case "disable" -> {
        people.disable(name, by, now);
        yield "%s cannot sign in any more and was signed out everywhere.".formatted(name);
      }
      case "enable" -> {
        people.enable(name, by, now);
        yield "%s can sign in again.".formatted(name);
      }
      case "withdraw" -> {
        people.withdraw(name, by, now);
        yield "The invitation of %s was taken back.".formatted(name);
      }
      default -> throw new BadLinkException("Nothing here is called ‘%s’.".formatted(act));
    };
  }

  /** Under the address that the administrator uses. */
  private void show(People.PasswordLink made, Instant now, RedirectAttributes back) {
    String server = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    back.addFlashAttribute(LINK, presenter.link(made, server, now));
  }
}
