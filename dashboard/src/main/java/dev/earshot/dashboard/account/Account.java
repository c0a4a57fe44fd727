package dev.earshot.dashboard.account;

import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param name unique, as typed at sign-in
 * @param passwordHash BCrypt
 */
public record Account(String name, String passwordHash, Role role, Instant createdAt) {

  /** What an account may do. */
  public enum Role {
    /** Everything. */
    ADMIN
  }

  @Override
  public String toString() {
    return "Account[" + name + ", " + role + "]";
  }
}
