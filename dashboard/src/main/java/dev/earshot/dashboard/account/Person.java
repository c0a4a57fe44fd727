package dev.earshot.dashboard.account;

import java.util.Objects;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** Somebody who signed in. */
public final class Person extends User {

  private static final long serialVersionUID = 1L;

  private final Role role;
  private final int sessionRound;

  /** Of an account that is active. */
  Person(Account account) {
    super(
        account.name(),
        Objects.requireNonNull(account.passwordHash(), "active"),
        AuthorityUtils.createAuthorityList("ROLE_" + account.role().name()));
    role = account.role();
    sessionRound = account.sessionRound();
  }

  public Role role() {
    return role;
  }

  /** Whether what an account says now is what this session began with. */
  boolean standsIn(Account account) {
    return account.active()
        && account.name().equals(getUsername())
        && account.sessionRound() == sessionRound;
  }
}
