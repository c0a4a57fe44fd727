package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.Calibration;
import edu.stanford.nlp.optimization.DiffFunction;
import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Fits calibrations, one a language, on raw scores of texts the model had not seen. */
final class Calibrator {

  /** Leaves scores as they are. */
  static final Calibration NONE = new Calibration("", 1, new double[3], new double[] {1, 1, 1});

  /**
   * Exponent of the decision weights, 1 / share of class: 1 is best for macro-recall where
   * probabilities are right and shares are as in training, milder weights where more texts are
   * negative. Of .4, .6, .75, .8 and 1 good on TweetEval's and the airlines' validation files, in
   * both tiers.
   */
  private static final double STRENGTH = .75;

  /**
   * How far probabilities are moved from the classes' shares in training toward even ones, 1 for
   * all of the way. Tweets of training are seldom negative, what is said of a brand oftener: half
   * way is right to .03 (ECE) on TweetEval's and on the airlines' validation files, in both tiers.
   */
  private static final double EVENED = .5;

  private Calibrator() {}

  /**
   * One for all texts together, and one a language that there are texts of. Labels are decided by
   * the shares of the classes among all texts, scored or not.
   *
   * @param scores raw, by row, of the texts that have any
   */
  static List<Calibration> fit(List<TrainingText> texts, Map<Integer, double[]> scores) {
    List<Calibration> all = new ArrayList<>();
    all.add(fit("", texts, scores));
    TreeSet<String> languages = new TreeSet<>();
    texts.forEach(text -> languages.add(text.language()));
    languages.forEach(language -> all.add(fit(language, texts, scores)));
    return all;
  }

  private static Calibration fit(
      String language, List<TrainingText> texts, Map<Integer, double[]> scores) {
    List<double[]> seen = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<Label> all = new ArrayList<>();
    for (int row = 0; row < texts.size(); row++) {
      TrainingText text = texts.get(row);
      if (language.isEmpty() || text.language().equals(language)) {
        double[] score = scores.get(row);
        if (score != null) {
          seen.add(score);
          labels.add(text.labelled().label());
        }
        all.add(text.labelled().label());
      }
    }
    return forMentions(fit(language, seen, labels), all);
  }

  /** Mean log loss. */
  static double loss(Calibration calibration, List<double[]> scores, List<Label> labels) {
    double[] b = calibration.bias();
    return new Loss(scores, labels).valueAt(new double[] {calibration.scale(), b[0], b[1], b[2]});
  }

  /** Gives the likeliest label: right for texts as common as those it was fitted on. */
  static Calibration fit(String language, List<double[]> scores, List<Label> labels) {
    QNMinimizer minimizer = new QNMinimizer(MEMORY);
    minimizer.shutUp();
    double[] found = minimizer.minimize(new Loss(scores, labels), 1e-7, new double[] {1, 0, 0, 0});
    double[] bias = {found[1], found[2], found[3]};
    return new Calibration(language, found[0], bias, new double[] {1, 1, 1});
  }

  private static final int MEMORY = 5;

  /**
   * What was fitted on training texts, for messages that mention a brand: probabilities moved
   * toward even shares, and labels decided as if they were even still further.
   *
   * @param labels whose shares of the classes to make up for
   */
  static Calibration forMentions(Calibration fitted, List<Label> labels) {
    double[] bias = fitted.bias().clone();
    double[] moved = weights(labels, EVENED);
    for (int c = 0; c < bias.length; c++) {
      bias[c] += Math.log(moved[c]);
    }
    return new Calibration(
        fitted.language(), fitted.scale(), bias, weights(labels, STRENGTH - EVENED));
  }

  /** To make up for the shares of the classes, 0 for not at all. */
  private static double[] weights(List<Label> labels, double strength) {
    double[] share = new double[3];
    labels.forEach(label -> share[label.index()] += 1.0 / labels.size());
    return Arrays.stream(share).map(each -> Math.pow(3 * each, -strength)).toArray();
  }

  /** Mean log loss by scale and biases. */
  private record Loss(List<double[]> scores, List<Label> labels) implements DiffFunction {

    @Override
    public int domainDimension() {
      return 4;
    }

    @Override
    public double valueAt(double[] x) {
      double loss = 0;
      for (int i = 0; i < scores.size(); i++) {
        double[] p = probabilities(x, scores.get(i));
        loss -= Math.log(Math.max(p[labels.get(i).index()], 1e-12));
      }
      return loss / scores.size();
    }

    @Override
    public double[] derivativeAt(double[] x) {
      double[] gradient = new double[4];
      for (int i = 0; i < scores.size(); i++) {
        double[] s = scores.get(i);
        double[] p = probabilities(x, s);
        p[labels.get(i).index()] -= 1;
        for (int c = 0; c < 3; c++) {
          gradient[0] += p[c] * s[c] / scores.size();
          gradient[c + 1] += p[c] / scores.size();
        }
      }
      return gradient;
    }

    private static double[] probabilities(double[] x, double[] s) {
      double[] p = {x[0] * s[0] + x[1], x[0] * s[1] + x[2], x[0] * s[2] + x[3]};
      SoftmaxObjective.softmax(p);
      return p;
    }
  }
}
