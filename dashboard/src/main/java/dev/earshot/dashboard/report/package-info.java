/**
 * What is told of a drop, the same on pages, in commands and in alerts: takes a range, gives the
 * range it is compared with. Gives detectors the series to look at, in which nothing shifts because
 * a source begins or falls silent.
 *
 * <p>Decides nothing about whether there was a drop (that is {@code sentiment.drop}) and shows
 * nothing (that is {@code web} and {@code cli}).
 */
@NullMarked
package dev.earshot.dashboard.report;

import org.jspecify.annotations.NullMarked;
