/**
 * One round for one source: collect, match, score, save, then move the cursor. In that order, so
 * that a crash at any point loses nothing and doubles nothing.
 *
 * <p>The only place where the failure of a single post is caught: it is counted, reported and
 * logged once with its id.
 */
@NullMarked
package dev.earshot.listener.ingest;

import org.jspecify.annotations.NullMarked;
