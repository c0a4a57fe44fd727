package dev.earshot.dashboard.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People of the tests: ada administers, ben and cara are members, vera is a viewer. */
public final class Team {

  /** Of all four. */
  public static final String PASSWORD = "a password of the team";

  /** The weakest BCrypt there is, to be quick. */
  private static final PasswordEncoder ENCODER = new BCryptPasswordEncoder(4);

  private static final Instant JOINED = Instant.parse("2026-01-05T09:00:00Z");

  private Team() {}

  /** Lets the four sign in. */
  public static void join(JdbcClient jdbc) {
    AccountBook book = new AccountBook(jdbc);
    add(book, "ada", Role.ADMIN);
    add(book, "ben", Role.MEMBER);
    add(book, "cara", Role.MEMBER);
    add(book, "vera", Role.VIEWER);
  }

  static void add(AccountBook book, String name, Role role) {
    book.add(name, role, JOINED);
    book.setPassword(name, ENCODER.encode(PASSWORD));
  }

  /** A request of somebody who signed in when their password was set. */
  public static RequestPostProcessor as(String name) {
    Account account =
        new Account(name, ENCODER.encode(PASSWORD), Role.VIEWER, JOINED, null, null, 1);
    return user(new Person(account));
  }
}
