/**
 * The seam between listening and judging: takes a text, gives a sentiment and a language.
 *
 * <p>Interfaces only; the scorers themselves live in the sentiment module, so that listening can be
 * built and tested without any model.
 */
@NullMarked
package dev.earshot.listener.score;

import org.jspecify.annotations.NullMarked;
