package dev.earshot.dashboard.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /login}: the form; checking it is the business of {@code account}. */
@Controller
final class LoginController {

  @GetMapping("/login")
  String page() {
    return "login";
  }
}
