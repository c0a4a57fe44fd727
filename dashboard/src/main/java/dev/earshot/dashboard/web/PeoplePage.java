package dev.earshot.dashboard.web;

import dev.earshot.dashboard.account.Role;
import dev.earshot.dashboard.web.MessageRow.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of the workspace.
 *
 * @param history what was done about people, the newest first
 * @param roles that can be given
 * @param notice what was just done, or empty
 * @param problem why it was refused, or empty
 * @param link made just now and shown this once; null for none
 */
record PeoplePage(
    String summary,
    List<Line> people,
    List<Event> history,
    List<Role> roles,
    String notice,
    String problem,
    @Nullable Link link) {

  /**
   * Somebody.
   *
   * @param seen when they last opened a page; null for never
   * @param link until when a link to choose a password works, or empty
   */
  record Line(
      String name,
      boolean self,
      Role role,
      String state,
      String style,
      @Nullable When seen,
      When since,
      String link,
      boolean joined,
      boolean disabled) {}

  /** Something that was done, as {@link dev.earshot.dashboard.account.PeopleEvent}. */
  record Event(When when, String by, String act, String person, String note) {}

  /** To choose a password by. */
  record Link(String name, String address, String until) {}
}
