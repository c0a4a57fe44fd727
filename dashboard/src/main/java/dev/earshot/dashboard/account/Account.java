package dev.earshot.dashboard.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in, or might once.
 *
 * @param name unique, as typed at sign-in; what they do is signed with it
 * @param passwordHash BCrypt; null until the invited chose a password
 * @param disabledAt since when they may not sign in; null while they may
 * @param seenAt when they last opened a page, to the minute; null for never
 * @param sessionRound a session that began in an earlier round has ended
 */
public record Account(
    String name,
    @Nullable String passwordHash,
    Role role,
    Instant createdAt,
    @Nullable Instant disabledAt,
    @Nullable Instant seenAt,
    int sessionRound) {

  /** Whether a password was ever chosen. */
  public boolean joined() {
    return passwordHash != null;
  }

  public boolean disabled() {
    return disabledAt != null;
  }

  /** Whether the person may sign in. */
  public boolean active() {
    return joined() && !disabled();
  }

  @Override
  public String toString() {
    return "Account[" + name + ", " + role + "]";
  }
}
