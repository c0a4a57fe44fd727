/**
 * How right the scorer is on a team's own messages. Draws a random sample of a topic's messages, as
 * many of each label and language as there are in proportion, takes what people say of them without
 * seeing the scorer's answer, and compares the two.
 *
 * <p>Answers are kept apart from corrections: they change no figure and nothing learns from them,
 * so that they stay a fair measure.
 */
@NullMarked
package dev.earshot.dashboard.labelling;

import org.jspecify.annotations.NullMarked;
