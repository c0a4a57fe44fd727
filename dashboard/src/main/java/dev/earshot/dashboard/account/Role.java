package dev.earshot.dashboard.account;

import java.util.Locale;

/** What somebody may do; each role may also do what those before it may. */
public enum Role {
  /** Read every page. */
  VIEWER("reads everything, changes nothing"),
  /** Judge messages, handle incidents, note events, name themes. */
  MEMBER("also labels, corrects, handles incidents, names themes"),
  /** Everything: people, alert rules, channels, models, the sample. */
  ADMIN("also people, alert rules, channels and models");

  private final String words;

  Role(String words) {
    this.words = words;
  }

  /** As people write it: viewer, member, admin. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it may do, for people to read. */
  public String words() {
    return words;
  }

  /** Whether it may do what the other one may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /**
   * @throws RefusedException when there is no such role
   */
  public static Role of(String key) {
    for (Role role : values()) {
      if (role.key().equals(key)) {
        return role;
      }
    }
    throw new RefusedException(
        "‘%s’ is no role; it must be viewer, member or admin.".formatted(key));
  }
}
