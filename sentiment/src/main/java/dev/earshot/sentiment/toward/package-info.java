/**
 * Takes a message and the places where topics are named in it, gives what it says of each of them
 * where that differs from the whole: from the sentences and clauses that are about a topic, and
 * from comparisons such as "A is better than B". {@link dev.earshot.sentiment.toward.ClauseScorer}
 * is the way in.
 *
 * <p>The small words and the forms of comparisons are resources of this package, by language; in a
 * language without them, sentences are told apart and nothing finer. The parts are judged by
 * whatever scorer judges whole messages: no model of its own, and no guess where the text names one
 * topic only and nothing sets a part of it apart.
 */
@NullMarked
package dev.earshot.sentiment.toward;

import org.jspecify.annotations.NullMarked;
