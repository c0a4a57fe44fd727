package dev.earshot.sentiment.evaluate;

import dev.earshot.listener.mention.Label;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * 95 % intervals of an evaluation's figures, were the texts drawn at random from all alike.
 *
 * @param accuracy Wilson's score interval (Wilson 1927)
 * @param macroRecall percentiles of the bootstrap over texts (Efron 1979); where all are right,
 *     which no resample doubts, the Wilson intervals of the recalls put together (Zou and Donner
 *     2008)
 * @param macroF1 percentiles of the same bootstrap; where all are right the same as of recall
 */
public record Intervals(Interval accuracy, Interval macroRecall, Interval macroF1) {

  private static final double Z = 1.959963984540054; // two-sided 95 % of the normal distribution
  private static final int RESAMPLES = 1000;
  private static final long SEED = 20251L; // the same file gives the same interval

  /** From low to high: of shares within [0, 1], of a kappa within [−1, 1]. */
  public record Interval(double low, double high) {}

  /** Intervals of an evaluation; from 0 to 1 where there are no texts. */
  public static Intervals of(Evaluation evaluation) {
    int n = evaluation.n();
    if (n == 0) {
      Interval unknown = new Interval(0, 1);
      return new Intervals(unknown, unknown, unknown);
    }
    Interval accuracy = wilson(evaluation.accuracy(), n);
    if (evaluation.accuracy() == 1) {
      Interval right = allRight(evaluation);
      return new Intervals(accuracy, right, right);
    }
    int[] cellOfText = cells(evaluation.confusion(), n);
    SplittableRandom random = new SplittableRandom(SEED);
    double[] recalls = new double[RESAMPLES];
    double[] f1s = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      Evaluation drawn = resample(cellOfText, random);
      recalls[i] = drawn.macroRecall();
      f1s[i] = drawn.macroF1();
    }
    return new Intervals(accuracy, middle(recalls), middle(f1s));
  }

  /** Of the mean of recalls that are all 1: their distances from Wilson's limits add as squares. */
  private static Interval allRight(Evaluation evaluation) {
    int labels = 0;
    double squares = 0;
    for (Label label : Label.values()) {
      int texts = evaluation.count(label, label);
      if (texts > 0) {
        labels++;
        squares += Math.pow(1 - wilson(1, texts).low(), 2);
      }
    }
    return new Interval(1 - Math.sqrt(squares) / labels, 1);
  }

  /** One entry a text: 3 × true label + label given. */
  private static int[] cells(int[][] confusion, int n) {
    int[] cells = new int[n];
    int at = 0;
    for (int cell = 0; cell < 9; cell++) {
      int count = confusion[cell / 3][cell % 3];
      Arrays.fill(cells, at, at + count, cell);
      at += count;
    }
    return cells;
  }

  private static Evaluation resample(int[] cellOfText, SplittableRandom random) {
    int[][] confusion = new int[3][3];
    for (int i = 0; i < cellOfText.length; i++) {
      int cell = cellOfText[random.nextInt(cellOfText.length)];
      confusion[cell / 3][cell % 3]++;
    }
    return new Evaluation(confusion, 0, Duration.ZERO);
  }

  static Interval wilson(double share, int n) {
    double z2 = Z * Z;
    double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }

  private static Interval middle(double[] values) {
    Arrays.sort(values);
    int cut = values.length / 40; // 2.5 % on either side
    return new Interval(values[cut], values[values.length - 1 - cut]);
  }
}
