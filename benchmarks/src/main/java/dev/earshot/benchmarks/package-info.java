/** What Earshot costs, measured. Never shipped. */
@NullMarked
package dev.earshot.benchmarks;

import org.jspecify.annotations.NullMarked;
