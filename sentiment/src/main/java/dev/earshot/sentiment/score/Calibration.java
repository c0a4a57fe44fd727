package dev.earshot.sentiment.score;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Turns a model's raw scores into honest probabilities, and those into a label.
 *
 * <p>Probabilities are softmax(scale × score + bias), fitted on texts the model had not seen (Guo
 * et al. 2017, vector scaling with one scale). The label is the class with the largest probability
 * × decision weight: training data have few negatives, and a detector of falling moods must not
 * overlook them.
 *
 * @param language primary BCP 47 tag it is for, or empty for all others
 * @param bias one a class
 * @param decision one a class
 */
@SuppressWarnings("ArrayRecordComponent") // three numbers, copied on the way in
public record Calibration(String language, double scale, double[] bias, double[] decision) {

  public Calibration {
    bias = bias.clone();
    decision = decision.clone();
  }

  /** Calibrated probabilities of raw scores. */
  public double[] probabilities(double[] scores) {
    double[] p = new double[scores.length];
    double max = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < p.length; c++) {
      p[c] = scale * scores[c] + bias[c];
      max = Math.max(max, p[c]);
    }
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      p[c] = Math.exp(p[c] - max);
      sum += p[c];
    }
    for (int c = 0; c < p.length; c++) {
      p[c] /= sum;
    }
    return p;
  }

  /** The label to give to probabilities. */
  public Label label(double[] probabilities) {
    int best = Label.NEUTRAL.index();
    for (int c = 0; c < probabilities.length; c++) {
      if (probabilities[c] * decision[c] > probabilities[best] * decision[best]) {
        best = c;
      }
    }
    return Label.at(best);
  }

  /** How far the label is ahead of the next, after weighing, in [0, 1]. */
  double margin(Sentiment of) {
    double all = 0;
    double first = 0;
    double second = 0;
    for (Label each : Label.values()) {
      double weighed = of.probability(each) * decision[each.index()];
      all += weighed;
      if (weighed > first) {
        second = first;
        first = weighed;
      } else if (weighed > second) {
        second = weighed;
      }
    }
    return (first - second) / all;
  }

  static Calibration read(DataInputStream in) throws IOException {
    String language = in.readUTF();
    double scale = in.readDouble();
    double[] bias = new double[3];
    double[] decision = new double[3];
    for (int c = 0; c < 3; c++) {
      bias[c] = in.readDouble();
      decision[c] = in.readDouble();
    }
    return new Calibration(language, scale, bias, decision);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(language);
    out.writeDouble(scale);
    for (int c = 0; c < 3; c++) {
      out.writeDouble(bias[c]);
      out.writeDouble(decision[c]);
    }
  }

  Sentiment judge(double[] scores, String scorer, String version) {
    double[] p = probabilities(scores);
    return new Sentiment(label(p), p[0], p[1], p[2], scorer, version);
  }
}
