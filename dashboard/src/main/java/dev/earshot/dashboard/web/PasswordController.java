package dev.earshot.dashboard.web;

import dev.earshot.dashboard.account.Passwords;
import dev.earshot.dashboard.account.RefusedException;
import dev.earshot.dashboard.config.EarshotSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /password}: the page of a link by which somebody chooses a password, without signing in;
 * {@code /account}: one's own name, role and password. Opening a link changes nothing, because mail
 * scanners open links too.
 */
@Controller
final class PasswordController {

  private static final String DONE = "redirect:/login?chosen";

  private final ShellPresenter shell;
  private final Passwords passwords;
  private final Clock clock;
  private final EarshotSettings.Admin configured;

  PasswordController(
      ShellPresenter shell, Passwords passwords, Clock clock, EarshotSettings settings) {
    this.shell = shell;
    this.passwords = passwords;
    this.clock = clock;
    this.configured = settings.admin();
  }

  @GetMapping(Passwords.PATH + "{token}")
  String ask(@PathVariable String token, Model model) {
    return ask(token, "", model);
  }

  @PostMapping(Passwords.PATH + "{token}")
  String choose(
      @PathVariable String token,
      @RequestParam String chosen,
      @RequestParam String again,
      Model model,
      HttpServletResponse response) {
    try {
      passwords.choose(token, same(chosen, again), clock.instant());
      return DONE;
    } catch (RefusedException | BadFormException refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return ask(token, String.valueOf(refused.getMessage()), model);
    }
  }

  private String ask(String token, String problem, Model model) {
    model.addAttribute("person", passwords.linked(token, clock.instant()).orElse(""));
    model.addAttribute("problem", problem);
    model.addAttribute("shortest", Passwords.SHORTEST);
    return "password";
  }

  @GetMapping("/account")
  String account(View view, Principal reader, Model model) {
    return account(view, reader.getName(), "", model);
  }

  @PostMapping("/account/password")
  String change(
      View view,
      @RequestParam String current,
      @RequestParam String chosen,
      @RequestParam String again,
      Principal reader,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      WebAuthenticationDetails from = new WebAuthenticationDetails(request);
      passwords.change(reader.getName(), current, same(chosen, again), from);
      return DONE;
    } catch (RefusedException | BadFormException refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return account(view, reader.getName(), String.valueOf(refused.getMessage()), model);
    }
  }

  private String account(View view, String reader, String problem, Model model) {
    model.addAttribute("shell", shell.present("Your account", "/account", view));
    model.addAttribute("problem", problem);
    model.addAttribute("shortest", Passwords.SHORTEST);
    // A password that is configured is set again at each start.
    model.addAttribute(
        "fixed", reader.equals(configured.name()) && !configured.password().isEmpty());
    return "account";
  }

  private static String same(String chosen, String again) {
    if (!chosen.equals(again)) {
      throw new BadFormException("The two new passwords differ.");
    }
    return chosen;
  }
}
