/**
 * Reads sources. Takes the cursor of the last round, gives a batch of posts, deletions, what was
 * covered, and the next cursor. One folder a source.
 *
 * <p>A collector never stores anything and never moves its own cursor: {@code ingest} does so once
 * the store has said that the batch is durable. Reading the same cursor twice gives the same posts.
 */
@NullMarked
package dev.earshot.listener.collect;

import org.jspecify.annotations.NullMarked;
