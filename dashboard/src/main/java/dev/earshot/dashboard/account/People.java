package dev.earshot.dashboard.account;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The people of this workspace, and what administrators do about them. At least one administrator
 * can always sign in. Whoever signed in once is disabled rather than removed: what they did is
 * signed with their name.
 */
public final class People {

  private static final int LONGEST_NAME = 60;
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,'’@_+-]*");

  /** Who acts where somebody has the machine rather than an account. */
  public static final String COMMAND_LINE = "the command line";

  static final String SETTINGS = "the settings";

  /** Signatures of what is no person, which nobody may pass for. */
  private static final Set<String> TAKEN =
      Set.of("earshot", "a link in an alert", COMMAND_LINE, SETTINGS);

  private final AccountBook book;
  private final PasswordLinks links;
  private final PeopleHistory history;
  private final TransactionOperations transaction;

  public People(JdbcClient jdbc, TransactionOperations transaction) {
    this.book = new AccountBook(jdbc);
    this.links = new PasswordLinks(jdbc);
    this.history = new PeopleHistory(jdbc);
    this.transaction = transaction;
  }

  /**
   * Somebody of the list.
   *
   * @param linkUntil until when a link to choose a password works; null where there is none
   */
  public record Entry(Account account, @Nullable Instant linkUntil) {}

  /**
   * A link to choose a password by; it is kept nowhere, so whoever has it must show it now.
   *
   * @param path of the page it opens
   * @param until when it ends
   */
  public record PasswordLink(String name, String path, Instant until) {}

  /** Everybody, in alphabetical order. */
  public List<Entry> all(Instant now) {
    Map<String, Instant> expiries = links.expiries(now);
    return book.all().stream()
        .map(account -> new Entry(account, expiries.get(account.name())))
        .toList();
  }

  /** What was done about people, the newest first. */
  public List<PeopleEvent> history(int limit) {
    return history.newest(limit);
  }

  /** Names of all who can sign in, in alphabetical order. */
  public List<String> active() {
    return book.all().stream().filter(Account::active).map(Account::name).toList();
  }

  /**
   * Invites somebody.
   *
   * @param by who does it, as for all acts
   * @throws RefusedException when the name cannot be used
   */
  public PasswordLink invite(String name, Role role, String by, Instant now) {
    String called = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    if (called.length() > LONGEST_NAME || !NAME.matcher(called).matches()) {
      throw new RefusedException(
          "A name has 1 to %d letters, digits, spaces and . , ' @ _ + -, and begins with a letter or"
                  .formatted(LONGEST_NAME)
              + " digit.");
    }
    return inTransaction(() -> {
      if (TAKEN.contains(called.toLowerCase(Locale.ROOT)) || book.taken(called)) {
        throw new RefusedException("The name ‘%s’ is taken; choose another.".formatted(called));
      }
      book.add(called, role, now);
      history.add(new PeopleEvent(now, by, "invited", called, "as " + role.key()));
      return link(called, now);
    });
  }

  /**
   * Makes a new link to choose a password by; the old password works until then.
   *
   * @throws RefusedException when there is no such person or they are disabled
   */
  public PasswordLink renew(String name, String by, Instant now) {
    return inTransaction(() -> {
      if (known(name).disabled()) {
        throw new RefusedException("‘%s’ is disabled. Enable them first.".formatted(name));
      }
      history.add(new PeopleEvent(now, by, "password link made", name, ""));
      return link(name, now);
    });
  }

  /**
   * @throws RefusedException when there is no such person, or no administrator would be left
   */
  public void assign(String name, Role role, String by, Instant now) {
    inTransaction(() -> {
      if (role != Role.ADMIN) {
        keepAnAdmin(name);
      }
      Role had = known(name).role();
      if (had != role) {
        book.assign(name, role);
        String change = "from %s to %s".formatted(had.key(), role.key());
        history.add(new PeopleEvent(now, by, "role changed", name, change));
      }
      return name;
    });
  }

  /**
   * Ends the person's sessions and link; they cannot sign in any more.
   *
   * @throws RefusedException when there is no such person, or no administrator would be left
   */
  public void disable(String name, String by, Instant now) {
    inTransaction(() -> {
      keepAnAdmin(name);
      if (!known(name).disabled()) {
        links.end(name);
        book.disable(name, now);
        history.add(new PeopleEvent(now, by, "disabled", name, ""));
      }
      return name;
    });
  }

  /**
   * The person can sign in again, with the password they had.
   *
   * @throws RefusedException when there is no such person
   */
  public void enable(String name, String by, Instant now) {
    inTransaction(() -> {
      if (known(name).disabled()) {
        book.disable(name, null);
        history.add(new PeopleEvent(now, by, "enabled", name, ""));
      }
      return name;
    });
  }

  /**
   * Takes an invitation back, and the name with it.
   *
   * @throws RefusedException when there is no such person or they have joined
   */
  public void withdraw(String name, String by, Instant now) {
    inTransaction(() -> {
      if (known(name).joined()) {
        throw new RefusedException(
            "‘%s’ has joined. Disable them; what they did keeps their name.".formatted(name));
      }
      book.remove(name);
      history.add(new PeopleEvent(now, by, "invitation taken back", name, ""));
      return name;
    });
  }

  private PasswordLink link(String name, Instant now) {
    return new PasswordLink(
        name, Passwords.PATH + links.make(name, now), now.plus(PasswordLinks.VALID));
  }

  private Account known(String name) {
    return book.account(name)
        .orElseThrow(() -> new RefusedException("Nobody here is called ‘%s’.".formatted(name)));
  }

  private void keepAnAdmin(String name) {
    if (book.lockedAdmins().equals(List.of(name))) {
      throw new RefusedException(
          "‘%s’ is the only administrator who can sign in. Make somebody else one first."
              .formatted(name));
    }
  }

  private <T> T inTransaction(Supplier<T> act) {
    // Never null: no act returns null, and execute returns what the act does.
    return Objects.requireNonNull(transaction.execute(_ -> act.get()));
  }
}
