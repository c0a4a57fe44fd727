package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;

/**
 * A message and what a person said of it.
 *
 * @param language BCP 47 tag, {@code und} when it cannot be told
 * @param change the same for all messages that were changed together, empty for one on its own
 */
public record Corrected(String text, String language, Label label, String change) {

  /** One on its own. */
  public Corrected(String text, String language, Label label) {
    this(text, language, label, "");
  }
}
