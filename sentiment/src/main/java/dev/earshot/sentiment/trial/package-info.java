/**
 * Takes labelled messages whose reasons are known, plants more of one reason into a period, asks
 * for an explanation, and counts how often the planted reason is named first.
 *
 * <p>Also deals the same messages to the periods, or their labels to the messages, at random, and
 * counts how often anything is named where nothing happened. Same file and seed, same figures.
 * Never changes how the explanation is made.
 */
@NullMarked
package dev.earshot.sentiment.trial;

import org.jspecify.annotations.NullMarked;
