/**
 * Who may sign in: takes a name and a password, gives a signed-in account with its role.
 *
 * <p>Makes the first account at the first start. Passwords are kept as BCrypt hashes only; failed
 * attempts are slowed down by name and by address. Decides which addresses need a sign-in and which
 * headers every page carries; the login page itself belongs to {@code web}.
 */
@NullMarked
package dev.earshot.dashboard.account;

import org.jspecify.annotations.NullMarked;
