/**
 * Takes anyone's labelled file and a scorer, gives accuracy, macro-recall, F1, calibration and the
 * confusion matrix. Knows nothing of how the scorer works.
 */
@NullMarked
package dev.earshot.sentiment.evaluate;

import org.jspecify.annotations.NullMarked;
