/**
 * Reads an RSS, Atom or JSON feed. Takes the cursor of the last round, asks the server only for
 * what changed, and gives the entries that are new or were edited as posts without markup.
 *
 * <p>A feed is a window: when none of the entries known from the last round is left in it, some may
 * have been missed, and the coverage says so. Answers are bounded in size and time, document types
 * and entities are refused, and addresses inside the own network are too unless that was allowed.
 * Never follows a link of an entry and never fetches anything but the feed itself.
 */
@NullMarked
package dev.earshot.listener.collect.feed;

import org.jspecify.annotations.NullMarked;
