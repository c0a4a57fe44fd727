package dev.earshot.dashboard.account;

import java.time.Instant;

/**
 * Something that was done about a person.
 *
 * @param by name of who did it; "the command line" or "the settings" where nobody signed in
 * @param act what, for people to read: "invited", "role changed"
 * @param person whom; the account may be gone since
 * @param note more of it, such as "from member to admin", or empty
 */
public record PeopleEvent(Instant at, String by, String act, String person, String note) {}
