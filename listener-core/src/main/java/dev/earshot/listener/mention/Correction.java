package dev.earshot.listener.mention;

import java.time.Instant;

/**
 * A label given by a person; it outranks every scorer.
 *
 * @param by name of the account that corrected
 */
public record Correction(Label label, String by, Instant at) {}
