package dev.earshot.dashboard.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.support.TransactionOperations;

/** How people choose their passwords. Choosing one ends all sessions and the link of its person. */
public final class Passwords {

  /** A password link opens the page of this path and its token. */
  public static final String PATH = "/password/";

  /** Characters; long rather than mixed, as NIST SP 800-63B advises. */
  public static final int SHORTEST = 12;

  /** Bytes: BCrypt would silently pass over the rest. */
  private static final int LONGEST = 72;

  private final AccountBook book;
  private final PasswordLinks links;
  private final PeopleHistory history;
  private final TransactionOperations transaction;
  private final PasswordEncoder encoder;
  private final AuthenticationManager signIn;

  Passwords(
      JdbcClient jdbc,
      TransactionOperations transaction,
      PasswordEncoder encoder,
      AuthenticationManager signIn) {
    this.book = new AccountBook(jdbc);
    this.links = new PasswordLinks(jdbc);
    this.history = new PeopleHistory(jdbc);
    this.transaction = transaction;
    this.encoder = encoder;
    this.signIn = signIn;
  }

  /** Whose password a link is for; empty when it was used, replaced or has expired. */
  public Optional<String> linked(String token, Instant now) {
    return links.account(token, now);
  }

  /**
   * Uses a link up.
   *
   * @throws RefusedException when the link does not work any more, or the password cannot be used;
   *     a link whose password was refused still works
   */
  public void choose(String token, String password, Instant now) {
    String name = linked(token, now).orElseThrow(Passwords::dead);
    String hash = hash(name, password);
    transaction.executeWithoutResult(_ -> {
      if (!links.spend(token, now)) {
        throw dead();
      }
      book.setPassword(name, hash);
      history.add(new PeopleEvent(now, name, "password chosen", name, "by a link"));
    });
  }

  /**
   * @param from where the wish comes from: wrong passwords are slowed down as at sign-in
   * @throws RefusedException when the current password is wrong, or the new one cannot be used
   */
  public void change(String name, String current, String password, WebAuthenticationDetails from) {
    UsernamePasswordAuthenticationToken claim =
        UsernamePasswordAuthenticationToken.unauthenticated(name, current);
    claim.setDetails(from);
    try {
      signIn.authenticate(claim);
    } catch (LockedException _) {
      throw new RefusedException("Too many wrong passwords. Wait a minute, then try again.");
    } catch (AuthenticationException _) {
      throw new RefusedException("The current password is wrong.");
    }
    String hash = hash(name, password);
    transaction.executeWithoutResult(_ -> {
      links.end(name);
      book.setPassword(name, hash);
    });
  }

  private String hash(String name, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new RefusedException(
          "A password needs at least %d characters; a few words will do.".formatted(SHORTEST));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new RefusedException(
          "A password can have at most %d characters, fewer where they are not plain letters."
              .formatted(LONGEST));
    }
    if (password.equalsIgnoreCase(name)) {
      throw new RefusedException("The password must not be the name.");
    }
    return encoder.encode(password);
  }

  private static RefusedException dead() {
    return new RefusedException("This link was used, was replaced by another, or has expired.");
  }
}
