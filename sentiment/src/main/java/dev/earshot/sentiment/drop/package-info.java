/**
 * Takes a series, gives its drops; takes the messages of a drop and of the time before, gives what
 * moved the net sentiment, in points that add up.
 *
 * <p>No clock, no input or output but reads of the store. What is said of hour t uses hours up to t
 * only, so a replay of the past says what was said then.
 */
@NullMarked
package dev.earshot.sentiment.drop;

import org.jspecify.annotations.NullMarked;
