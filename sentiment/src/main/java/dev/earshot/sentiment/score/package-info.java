/**
 * Takes a text, gives its sentiment and the words that pushed it there. The scorers implement
 * listener's {@code Scorer}; their models are resources of this package.
 *
 * <p>Never stores and never trains: models come ready from {@code train}.
 */
@NullMarked
package dev.earshot.sentiment.score;

import org.jspecify.annotations.NullMarked;
