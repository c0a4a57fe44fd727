package dev.earshot.listener.score;

import dev.earshot.listener.mention.Sentiment;

/** Judges texts. Thread-safe and deterministic: the same text and language give the same answer. */
public interface Scorer {

  /** Stable name of the engine, such as {@code linear}. */
  String name();

  /**
   * @param text any text, also empty, of emoji only, or malformed; never an exception
   * @param language BCP 47 tag, or {@code und}
   */
  Sentiment score(String text, String language);

  /**
   * The scorer to use for a batch: one that takes more time a message where few wait. The same
   * batch size gives the same answers.
   *
   * @param messages how many are to be judged
   */
  default Scorer forBatch(int messages) {
    return this;
  }
}
