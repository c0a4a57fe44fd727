package dev.earshot.sentiment.score;

/**
 * A part of a text that pushed its label.
 *
 * @param start inclusive, in chars of the text
 * @param end exclusive, in chars of the text
 * @param text the words themselves
 * @param weight how much the label's log-odds fall without it; signed: negative pushed toward
 *     negative, positive toward positive
 */
public record Reason(int start, int end, String text, double weight) {

  /** The whole text without these words. */
  String takenOut(String whole) {
    return whole.substring(0, start) + whole.substring(end);
  }

  /** Of a probability; bounded, so that certainty can be told from more certainty no more. */
  static double logOdds(double probability) {
    return Math.log(Math.max(probability, 1e-9) / Math.max(1 - probability, 1e-9));
  }
}
