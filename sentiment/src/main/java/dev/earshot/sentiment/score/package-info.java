/**
 * Takes a text and its language, gives its sentiment and the words that pushed it there; tells the
 * language of a text too. The scorers implement listener's {@code Scorer}; their models are
 * resources of this package, read once by {@link dev.earshot.sentiment.score.Scorers}. Tokens and
 * sentences come from Stanford CoreNLP, languages from Apache OpenNLP.
 *
 * <p>Every text has an answer, also an empty or malformed one; a language no model knows is judged
 * by emoji, three of them by a list of words too, and the answer says so. Never stores, never
 * trains, never reads a clock: models come ready from {@code train}.
 */
@NullMarked
package dev.earshot.sentiment.score;

import org.jspecify.annotations.NullMarked;
