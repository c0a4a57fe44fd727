package dev.earshot.dashboard.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Every page needs a sign-in but the login page and what it loads. The login form posts {@code
 * username} and {@code password} to {@code /login}; it comes back as {@code /login?error} or, after
 * too many tries, {@code /login?wait}; {@code POST /logout} ends at {@code /login?bye}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String LOGIN = "/login";

  /** Nothing comes from another host, nothing inline runs, nobody frames a page. */
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http, UserDetailsService accounts, PasswordEncoder encoder) {
    return http.authenticationProvider(login(accounts, encoder))
        .authorizeHttpRequests(paths ->
            paths
                .requestMatchers(LOGIN, "/css/**", "/js/**", "/fonts/**", "/img/**", "/webjars/**")
                .permitAll()
                .requestMatchers(
                    "/act/**", "/favicon.ico", "/favicon.svg", "/actuator/health", "/error")
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form -> form.loginPage(LOGIN).failureHandler(SecurityConfiguration::refused))
        .logout(logout -> logout.logoutSuccessUrl(LOGIN + "?bye"))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(SecurityConfiguration::askToSignIn))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
        .build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  UserDetailsService accounts(AccountBook book) {
    return name ->
        book.account(name)
            .map(account ->
                User.withUsername(account.name())
                    .password(account.passwordHash())
                    .roles(account.role().name())
                    .build())
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  private static PasswordLogin login(UserDetailsService accounts, PasswordEncoder encoder) {
    DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(accounts);
    passwords.setPasswordEncoder(encoder);
    return new PasswordLogin(passwords, new LoginThrottle());
  }

  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String why = failure instanceof LockedException ? "?wait" : "?error";
    response.sendRedirect(request.getContextPath() + LOGIN + why);
  }

  /** A part of a page asked for by htmx must not become the login page inside the old one. */
  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, jakarta.servlet.ServletException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", request.getContextPath() + LOGIN);
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      new LoginUrlAuthenticationEntryPoint(LOGIN).commence(request, response, failure);
    }
  }
}
