/**
 * The sample workspace of the first run: takes a moment and a seed, gives the messages people might
 * have written about an invented outdoor brand in the thirty days before that moment and ever
 * since.
 *
 * <p>Every sentence comes from the phrase books in {@code resources/sample}; the same moment and
 * seed give the same messages. They go through the same line as real ones: nothing here says what
 * mood a message is in, which drop it belongs to, or what the pages should show. Never runs again
 * in a workspace it was removed from, and never touches what did not come from it.
 */
@NullMarked
package dev.earshot.dashboard.sample;

import org.jspecify.annotations.NullMarked;
