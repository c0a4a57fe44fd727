/**
 * The topics while the program runs: takes what the topics file said at the start and which
 * sensitivity people chose since, gives the topics there are now, what there is to say about the
 * file since, and what sources and languages are called.
 *
 * <p>Parts of the program may show topics of their own beside the configured ones, such as the
 * sample. Never writes the file, and never takes a changed one into use before the next start. How
 * a file is read is listener-core's affair.
 */
@NullMarked
package dev.earshot.dashboard.topic;

import org.jspecify.annotations.NullMarked;
