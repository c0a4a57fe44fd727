package dev.earshot.listener.store;

/**
 * Counts of the labels that one judge gave.
 *
 * @param scoreSum sum of the scores P(positive) − P(negative); of messages that people corrected,
 *     of the scorer's
 */
public record Verdicts(Judge judge, long negative, long neutral, long positive, double scoreSum) {

  public long total() {
    return negative + neutral + positive;
  }
}
