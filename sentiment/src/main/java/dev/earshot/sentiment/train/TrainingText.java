package dev.earshot.sentiment.train;

import dev.earshot.sentiment.evaluate.LabelledText;

/**
 * A labelled text with the language its file is in.
 *
 * @param language primary BCP 47 tag
 */
record TrainingText(LabelledText labelled, String language) {}
