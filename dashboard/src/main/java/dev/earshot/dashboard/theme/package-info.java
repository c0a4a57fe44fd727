/**
 * Themes that a team has given a name: takes names and words, notes of every message that is saved
 * which of them it belongs to, and sorts the messages of the past anew when they change.
 *
 * <p>From then on a theme is a category like a source or a language: messages are filtered by it,
 * its sentiment has a trend of its own, and explanations call it by its name. Hidden themes are not
 * noted, and their words are kept out of explanations. Which words themes are found by where nobody
 * gave them a name is {@code sentiment.theme}'s affair.
 */
@NullMarked
package dev.earshot.dashboard.theme;

import org.jspecify.annotations.NullMarked;
