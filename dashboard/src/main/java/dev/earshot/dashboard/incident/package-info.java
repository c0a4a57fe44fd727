/**
 * Drops told to people. Takes the drops a detector found in a topic, gives incidents: opened once,
 * updated while they last, acknowledged and judged by people, closed after recovery.
 *
 * <p>Everything is kept in the state database, with who did what and the messages as they were.
 * What has to be told goes to {@code alert} in the same transaction, so that no incident is opened
 * without its alert and no alert is sent twice. Never detects and never explains by itself.
 */
@NullMarked
package dev.earshot.dashboard.incident;

import org.jspecify.annotations.NullMarked;
