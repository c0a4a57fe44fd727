package dev.earshot.sentiment.spike;

import java.time.Instant;

/**
 * A burst of messages that chance does not explain.
 *
 * @param from when it began, as far as can be told
 * @param detectedAt start of the step whose count made it certain
 * @param to when the volume was near usual again, or the end of the data while {@code open}
 * @param open whether it lasted at the end of the data
 * @param usual messages an hour that were usual when it was noticed
 * @param score how many times the usual volume came in the last quarter of an hour
 */
public record Spike(
    Instant from, Instant detectedAt, Instant to, boolean open, double usual, double score) {}
