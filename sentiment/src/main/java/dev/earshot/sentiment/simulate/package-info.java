/**
 * Takes a seed and a kind of event, gives hourly counts of a topic that never was, with the truth
 * about where its mood fell; and measures detectors and explanations on such truths.
 *
 * <p>The yardstick of the detectors: nothing here is ever shown to people as data, and no detector
 * knows anything of it. The same seed gives the same counts.
 */
@NullMarked
package dev.earshot.sentiment.simulate;

import org.jspecify.annotations.NullMarked;
