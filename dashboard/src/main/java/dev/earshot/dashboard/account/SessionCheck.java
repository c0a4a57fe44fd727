package dev.earshot.dashboard.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the database at each request whether the session still stands and what its person may do
 * now: who was disabled, got another role or another password, feels it at the next click, also
 * when another process did it. A session of anything but a known person ends.
 */
final class SessionCheck extends OncePerRequestFilter {

  /** Set on a request whose session this filter ended. */
  static final String ENDED = SessionCheck.class.getName() + ".ended";

  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final AccountBook book;
  private final Clock clock;
  private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

  SessionCheck(AccountBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication session = SecurityContextHolder.getContext().getAuthentication();
    if (session != null) {
      Optional<Account> account = standing(session);
      if (account.isPresent()) {
        goOn(session, account.get());
        see(request, account.get());
      } else {
        end.logout(request, response, session);
        request.setAttribute(ENDED, true);
      }
    }
    chain.doFilter(request, response);
  }

  private Optional<Account> standing(Authentication session) {
    return session.getPrincipal() instanceof Person person
        ? book.account(person.getUsername()).filter(person::standsIn)
        : Optional.empty();
  }

  /** With the role that the account has now. */
  private static void goOn(Authentication session, Account account) {
    Person person = new Person(account);
    UsernamePasswordAuthenticationToken current =
        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    current.setDetails(session.getDetails());
    current.eraseCredentials();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(current);
    SecurityContextHolder.setContext(context);
  }

  /** What a page asks for by itself, such as how live it is, says nothing of its reader. */
  private void see(HttpServletRequest request, Account account) {
    Instant now = clock.instant();
    Instant seen = account.seenAt();
    if (request.getHeader("HX-Request") == null
        && (seen == null || seen.plus(SEEN_EVERY).isBefore(now))) {
      book.seen(account.name(), now);
    }
  }
}
