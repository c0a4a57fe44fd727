package dev.earshot.dashboard.learning;

import java.time.Instant;

/**
 * Something learned from corrections; all figures are of corrections it had not seen.
 *
 * @param base versions of the shipped models below
 * @param lastCorrection newest entry of the history that was learned from
 * @param corrections messages with a person's label
 * @param judged those of them in a language the models know
 * @param accuracyBefore of the shipped models, in [0, 1]
 * @param ece expected calibration error, in [0, 1]
 */
public record Version(
    long id,
    Instant at,
    String base,
    long lastCorrection,
    int corrections,
    int judged,
    double accuracyBefore,
    double accuracy,
    double macroRecall,
    double ece,
    boolean inUse) {

  /** Whether it was right more often than the shipped models. */
  public boolean better() {
    return accuracy > accuracyBefore;
  }
}
