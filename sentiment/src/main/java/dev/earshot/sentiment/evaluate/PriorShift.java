package dev.earshot.sentiment.evaluate;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import java.util.List;

/**
 * Corrects probabilities for texts among which the classes are not as common as in training, from
 * the texts alone: expectation maximisation over the shares (Saerens, Latinne and Decaestecker
 * 2002). Right only as far as the classes themselves look as they did in training.
 */
public final class PriorShift {

  private static final int ROUNDS = 200;
  private static final double SETTLED = 1e-6;

  private PriorShift() {}

  /**
   * The same judgements with probabilities for the shares estimated; labels stay as they were.
   *
   * @param trained share of each class in training, in the order of {@link Label}
   */
  public static List<Sentiment> corrected(List<Sentiment> given, double[] trained) {
    double[] shares = shares(given, trained);
    return given.stream().map(s -> corrected(s, ratios(shares, trained))).toList();
  }

  /** The shares that explain the judgements best. */
  static double[] shares(List<Sentiment> given, double[] trained) {
    double[] shares = trained.clone();
    for (int round = 0; round < ROUNDS && !given.isEmpty(); round++) {
      double[] next = new double[3];
      double[] ratios = ratios(shares, trained);
      for (Sentiment each : given) {
        Sentiment better = corrected(each, ratios);
        for (Label label : Label.values()) {
          next[label.index()] += better.probability(label) / given.size();
        }
      }
      double moved = Math.abs(next[0] - shares[0]) + Math.abs(next[2] - shares[2]);
      shares = next;
      if (moved < SETTLED) {
        break;
      }
    }
    return shares;
  }

  private static double[] ratios(double[] shares, double[] trained) {
    double[] ratios = new double[3];
    for (int c = 0; c < 3; c++) {
      ratios[c] = shares[c] / trained[c];
    }
    return ratios;
  }

  private static Sentiment corrected(Sentiment s, double[] ratios) {
    double negative = s.negative() * ratios[0];
    double neutral = s.neutral() * ratios[1];
    double positive = s.positive() * ratios[2];
    double sum = negative + neutral + positive;
    return new Sentiment(
        s.label(), negative / sum, neutral / sum, positive / sum, s.scorer(), s.version());
  }
}
