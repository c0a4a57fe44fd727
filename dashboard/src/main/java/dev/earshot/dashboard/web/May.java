package dev.earshot.dashboard.web;

import dev.earshot.dashboard.account.Person;
import dev.earshot.dashboard.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * What a reader may do, so that a page offers nothing that would be refused.
 *
 * @param role as people write it, empty for who did not sign in
 * @param act what members may: label, correct, handle incidents
 * @param administer what administrators alone may
 */
record May(String role, boolean act, boolean administer) {

  static May of(@Nullable Authentication reader) {
    if (reader == null || !(reader.getPrincipal() instanceof Person person)) {
      return new May("", false, false);
    }
    Role role = person.role();
    return new May(role.key(), role.includes(Role.MEMBER), role.includes(Role.ADMIN));
  }
}
