/**
 * Takes anyone's labelled file and a scorer, gives accuracy, macro-recall, F1, calibration and the
 * confusion matrix. A file that cannot be used is refused with its line. Languages are detected as
 * they would be for a message without a hint. Of labels by two people, gives how far they agree.
 *
 * <p>Knows nothing of how a scorer works, and never trains or stores.
 */
@NullMarked
package dev.earshot.sentiment.evaluate;

import org.jspecify.annotations.NullMarked;
