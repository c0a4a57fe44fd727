/**
 * Long work on all stored messages, in the background: takes what is to be done with a page of
 * messages, goes through the store page by page, and tells how far it is.
 *
 * <p>Where it is stands in the state database after every page, so that a program that was killed
 * goes on there at the next start. Knows nothing of what the work is, and never runs two walks of
 * one name at a time.
 */
@NullMarked
package dev.earshot.dashboard.history;

import org.jspecify.annotations.NullMarked;
