package dev.earshot.sentiment.spike;

import java.time.Instant;

/**
 * A burst of messages that chance does not explain.
 *
 * @param from when it began, as far as can be told
 * @param detectedAt start of the step whose count made it certain
 * @param score how many times the usual volume came in the last quarter of an hour
 */
public record Spike(Instant from, Instant detectedAt, double score) {}
