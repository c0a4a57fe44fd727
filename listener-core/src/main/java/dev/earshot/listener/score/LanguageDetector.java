package dev.earshot.listener.score;

/** Tells the language of a text. Thread-safe and deterministic. */
public interface LanguageDetector {

  /**
   * @param text any text
   * @param hint BCP 47 tag claimed by the source, or empty
   * @return BCP 47 tag, {@code und} when it cannot be told
   */
  String detect(String text, String hint);
}
