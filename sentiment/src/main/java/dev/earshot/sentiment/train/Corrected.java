package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;

/**
 * A message and what a person said of it.
 *
 * @param language BCP 47 tag, {@code und} when it cannot be told
 */
public record Corrected(String text, String language, Label label) {}
