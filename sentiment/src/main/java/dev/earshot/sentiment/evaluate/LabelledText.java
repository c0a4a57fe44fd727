package dev.earshot.sentiment.evaluate;

import dev.earshot.listener.mention.Label;

/** A text and what a person said of it. */
public record LabelledText(Label label, String text) {}
