package dev.earshot.sentiment.reading;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.evaluate.Evaluation;
import java.util.Optional;

/**
 * What people said of messages of a topic that were drawn at random, against what labels they have.
 * Net sentiments in [−1, 1].
 *
 * @param counted by the labels given
 * @param offset of people's net sentiment from it
 * @param variance of the offset as a mean of so few messages
 */
public record OwnSample(double counted, double offset, double variance) {

  /** Fewer messages tell too little. */
  private static final int LEAST = 30;

  /** Half a message each way is assumed beforehand: no sample proves that labels never differ. */
  private static final double PRIOR = .5;

  /** Of scorer's labels against people's. */
  public static Optional<OwnSample> of(Evaluation evaluation) {
    int n = evaluation.n();
    if (n < LEAST) {
      return Optional.empty();
    }
    double counted = 0;
    double sum = 0;
    double squares = 2 * PRIOR;
    for (Label truth : Label.values()) {
      for (Label given : Label.values()) {
        int difference = truth.index() - given.index();
        int count = evaluation.count(truth, given);
        counted += count * (given.index() - Label.NEUTRAL.index());
        sum += count * difference;
        squares += (double) count * difference * difference;
      }
    }
    double offset = sum / n;
    double variance = (squares / n - offset * offset) / (n - 1);
    return Optional.of(new OwnSample(counted / n, offset, variance));
  }
}
