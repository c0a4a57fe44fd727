package dev.earshot.dashboard.job;

import dev.earshot.listener.collect.Collector;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A source that is read on a schedule.
 *
 * @param every from one round to the next
 * @param collector made for the first round and kept for all later ones
 */
public record Reading(String id, Duration every, Supplier<Collector> collector) {}
