package dev.earshot.sentiment.trial;

import dev.earshot.listener.mention.Mention;

/**
 * A message with the reason that people gave for its label.
 *
 * @param reason as in the file, or empty
 */
public record Reasoned(Mention mention, String reason) {}
