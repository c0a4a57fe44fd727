/**
 * The program people meet: pages, commands, schedule, incidents and alerts. Assembles listener-core
 * and sentiment and never judges anything itself.
 */
@NullMarked
package dev.earshot.dashboard;

import org.jspecify.annotations.NullMarked;
