/**
 * Who may sign in and what they may do: takes a name and a password, gives a signed-in person with
 * their role.
 *
 * <p>Makes the first account at the first start; further people are invited by a one-time link, by
 * which they choose a password. Passwords are kept as BCrypt hashes only, links as SHA-256; failed
 * attempts are slowed down by name and by address. Decides which role each address needs and which
 * headers every page carries; the pages themselves belong to {@code web}.
 */
@NullMarked
package dev.earshot.dashboard.account;

import org.jspecify.annotations.NullMarked;
