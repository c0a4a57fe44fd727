package dev.earshot.dashboard.account;

import static dev.earshot.dashboard.account.Permissions.LOGIN;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How people sign in and stay so. The login form posts {@code username} and {@code password} to
 * {@code /login}; it comes back as {@code /login?error} or, after too many tries, {@code
 * /login?wait}; {@code POST /logout} ends at {@code /login?bye}, a session that an administrator
 * ended at {@code /login?ended}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Nothing comes from another host, nothing inline runs, nobody frames a page. */
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http, AuthenticationManager signIn, AccountBook book, Clock clock) {
    return http.authenticationManager(signIn)
        .authorizeHttpRequests(Permissions::of)
        .addFilterBefore(new SessionCheck(book, clock), AnonymousAuthenticationFilter.class)
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
  static RoleHierarchy roles() {
    return RoleHierarchyImpl.withDefaultRolePrefix()
        .role(Role.ADMIN.name())
        .implies(Role.MEMBER.name())
        .role(Role.MEMBER.name())
        .implies(Role.VIEWER.name())
        .build();
  }

  /**
   * Whoever cannot sign in, because they are disabled or did not choose a password yet, is unknown
   * here: neither words nor time tell them from somebody who never was.
   */
  @Bean
  UserDetailsService accounts(AccountBook book) {
    return name ->
        book.account(name)
            .filter(Account::active)
            .map(Person::new)
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  @Bean
  AuthenticationManager signIn(UserDetailsService accounts, PasswordEncoder encoder) {
    DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(accounts);
    passwords.setPasswordEncoder(encoder);
    return new ProviderManager(new PasswordLogin(passwords, new LoginThrottle()));
  }

  @Bean
  People people(JdbcClient jdbc, TransactionOperations transaction) {
    return new People(jdbc, transaction);
  }

  @Bean
  Passwords passwords(
      JdbcClient jdbc,
      TransactionOperations transaction,
      PasswordEncoder encoder,
      AuthenticationManager signIn) {
    return new Passwords(jdbc, transaction, encoder, signIn);
  }

  @Bean
  PeopleHistory peopleHistory(JdbcClient jdbc) {
    return new PeopleHistory(jdbc);
  }

  @Bean
  AccountBook accountBook(JdbcClient jdbc) {
    return new AccountBook(jdbc);
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
      throws IOException, ServletException {
    String address = request.getAttribute(SessionCheck.ENDED) == null ? LOGIN : LOGIN + "?ended";
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", request.getContextPath() + address);
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      new LoginUrlAuthenticationEntryPoint(address).commence(request, response, failure);
    }
  }
}
