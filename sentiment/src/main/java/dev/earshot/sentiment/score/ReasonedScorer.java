package dev.earshot.sentiment.score;

import dev.earshot.listener.score.Scorer;
import java.util.List;

/** A scorer that can say why. */
public interface ReasonedScorer extends Scorer {

  /**
   * The words that pushed the label of {@link #score}, in the order of the text, at most four, not
   * overlapping; empty when none did or when the engine cannot tell.
   */
  List<Reason> reasons(String text, String language);

  @Override
  default ReasonedScorer forBatch(int messages) {
    return this;
  }
}
