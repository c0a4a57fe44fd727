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
}
