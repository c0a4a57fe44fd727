package dev.earshot.sentiment.drop;

import java.time.Instant;

/**
 * The net sentiment expected in one hour, from the hours before it.
 *
 * @param start of the hour
 * @param net in points
 */
public record Expectation(Instant start, double net) {}
