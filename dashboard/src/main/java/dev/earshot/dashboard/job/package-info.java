/**
 * What happens on a schedule: rounds of collecting, one job a source, and looks for drops. Takes
 * the settings of the sources, gives rounds in time and what became of them.
 *
 * <p>The jobs are shells; the work is done by {@code ingest}, {@code report} and {@code incident}.
 * The schedule is kept in the state database, so that a restart goes on where it was. Never decides
 * what a post or a drop is.
 */
@NullMarked
package dev.earshot.dashboard.job;

import org.jspecify.annotations.NullMarked;
