package dev.earshot.listener.mention;

/**
 * A scorer's judgement of a text.
 *
 * <p>The label is not always the largest probability: a scorer may weigh classes to be fair to rare
 * ones. The probabilities are calibrated.
 *
 * @param negative P(negative) in [0, 1]; the three add up to 1 within 1e-6
 * @param neutral P(neutral)
 * @param positive P(positive)
 * @param scorer name of the engine that decided, such as {@code linear}
 * @param version version of its model
 */
public record Sentiment(
    Label label, double negative, double neutral, double positive, String scorer, String version) {

  public Sentiment {
    double sum = negative + neutral + positive;
    if (!(negative >= 0 && neutral >= 0 && positive >= 0 && Math.abs(sum - 1) <= 1e-6)) {
      throw new IllegalArgumentException(
          "not probabilities: %s, %s, %s".formatted(negative, neutral, positive));
    }
  }

  /** P(positive) − P(negative), in [−1, 1]. */
  public double score() {
    return positive - negative;
  }

  /** Probability of the label given, in [0, 1]. */
  public double confidence() {
    return probability(label);
  }

  /** Probability of one class, in [0, 1]. */
  public double probability(Label of) {
    return switch (of) {
      case NEGATIVE -> negative;
      case NEUTRAL -> neutral;
      case POSITIVE -> positive;
    };
  }
}
