package dev.earshot.dashboard.account;

import dev.earshot.dashboard.config.EarshotSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can sign in: sets the administrator's password that was configured, or
 * makes one up when nobody can sign in yet.
 */
@Component
public final class FirstAccount {

  /** Without the letters and digits that are mistaken for one another. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  /** 20 letters out of 31: 99 bits. */
  private static final int LENGTH = 20;

  private final String name;
  private final Optional<String> madeUp;

  FirstAccount(
      EarshotSettings settings,
      AccountBook book,
      PeopleHistory history,
      PasswordEncoder encoder,
      Clock clock) {
    String configured = settings.admin().password();
    name = settings.admin().name();
    madeUp =
        configured.isEmpty() && book.nobodyActive()
            ? Optional.of(randomPassword())
            : Optional.empty();
    madeUp
        .or(() -> Optional.of(configured).filter(password -> isNew(password, book, encoder)))
        .map(encoder::encode)
        .ifPresent(hash -> {
          set(hash, book, clock.instant());
          history.add(
              new PeopleEvent(
                  clock.instant(), People.SETTINGS, "password set", name, "and made admin"));
        });
  }

  /** Whoever may set it can also bring the account back. */
  private void set(String hash, AccountBook book, Instant now) {
    if (book.account(name).isEmpty()) {
      book.add(name, Role.ADMIN, now);
    }
    book.setPassword(name, hash);
    book.assign(name, Role.ADMIN);
    book.disable(name, null);
  }

  /** Of the administrator. */
  public String name() {
    return name;
  }

  /** To be shown once and kept nowhere; empty unless this start made the account. */
  public Optional<String> madeUpPassword() {
    return madeUp;
  }

  private boolean isNew(String password, AccountBook book, PasswordEncoder encoder) {
    return !password.isEmpty()
        && book.account(name)
            .map(Account::passwordHash)
            .filter(hash -> encoder.matches(password, hash))
            .isEmpty();
  }

  private static String randomPassword() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
