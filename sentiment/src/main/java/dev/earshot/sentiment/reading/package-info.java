/**
 * Takes counts of labels by who gave them, and what people said of a random sample; gives the
 * interval in which the net sentiment lies that people would count if they read the messages.
 *
 * <p>The interval is as wide as few messages, and labels that may be wrong, make it. It is not
 * always around the count of labels: where these are known to lean, it leans the other way. Never
 * reads messages or scores them; docs/net-sentiment.md has how often the interval keeps its word.
 */
@NullMarked
package dev.earshot.sentiment.reading;

import org.jspecify.annotations.NullMarked;
