package dev.earshot.sentiment.score;

/**
 * A part of a text that pushed its label.
 *
 * @param start inclusive, in chars of the text
 * @param end exclusive, in chars of the text
 * @param text the words themselves
 * @param weight signed: negative pushed toward negative, positive toward positive
 */
public record Reason(int start, int end, String text, double weight) {

  /** The whole text without these words. */
  String takenOut(String whole) {
    return whole.substring(0, start) + whole.substring(end);
  }
}
