package dev.earshot.dashboard.account;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may do what, by address. Everybody who signed in may read; a change that is not named here is
 * the administrators' alone, so that a new one is never open by mistake.
 */
final class Permissions {

  static final String LOGIN = "/login";

  private static final String[] OPEN = {
    LOGIN,
    Passwords.PATH + "*",
    "/act/**",
    "/css/**",
    "/js/**",
    "/fonts/**",
    "/img/**",
    "/webjars/**",
    "/favicon.ico",
    "/favicon.svg",
    "/actuator/health",
    "/error"
  };

  /** Changes that members make. */
  private static final String[] MEMBERS = {
    "/message/label",
    "/messages/change",
    "/messages/change/apply",
    "/corrections/undo",
    "/label",
    "/label/draw",
    "/themes",
    "/themes/*",
    "/alerts/{id:\\d+}",
    "/alerts/{id:\\d+}/note",
    "/alerts/{id:\\d+}/owner",
    "/alerts/annotations",
    "/alerts/annotations/*/remove"
  };

  private Permissions() {}

  static void of(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          paths) {
    paths.requestMatchers(OPEN).permitAll();
    paths.requestMatchers("/people", "/people/**").hasRole(Role.ADMIN.name());
    // Nothing to read there: a queue of questions that only members answer.
    paths.requestMatchers(HttpMethod.GET, "/label").hasRole(Role.MEMBER.name());
    paths.requestMatchers(HttpMethod.POST, MEMBERS).hasRole(Role.MEMBER.name());
    paths.requestMatchers(HttpMethod.POST, "/account/password").hasRole(Role.VIEWER.name());
    paths.requestMatchers(HttpMethod.GET, "/**").hasRole(Role.VIEWER.name());
    paths.requestMatchers(HttpMethod.HEAD, "/**").hasRole(Role.VIEWER.name());
    paths.anyRequest().hasRole(Role.ADMIN.name());
  }
}
