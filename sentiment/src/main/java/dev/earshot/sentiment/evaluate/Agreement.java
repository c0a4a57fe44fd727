package dev.earshot.sentiment.evaluate;

import dev.earshot.sentiment.evaluate.Intervals.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far two people agree on the labels of the same texts.
 *
 * @param n texts that both labelled
 * @param agreed those of them to which both gave the same label
 * @param byChance the share on which two people would agree who give each label as often as these
 *     two, without reading; in [0, 1]
 */
public record Agreement(int n, int agreed, double byChance) {

  /**
   * @param both [label of one][label of the other], square: how many texts
   */
  public static Agreement of(int[][] both) {
    int n = Arrays.stream(both).flatMapToInt(Arrays::stream).sum();
    int agreed = IntStream.range(0, both.length).map(label -> both[label][label]).sum();
    double byChance = 0;
    for (int label = 0; label < both.length; label++) {
      int at = label;
      double one = Arrays.stream(both[label]).sum();
      double other = Arrays.stream(both).mapToInt(row -> row[at]).sum();
      byChance += n == 0 ? 0 : one * other / ((double) n * n);
    }
    return new Agreement(n, agreed, byChance);
  }

  /** The share on which they agree; 0 where both labelled nothing. */
  public double share() {
    return n == 0 ? 0 : (double) agreed / n;
  }

  /**
   * Whether there is a {@link #kappa}: not where both gave one and the same label to everything.
   */
  public boolean defined() {
    return n > 0 && byChance < 1;
  }

  /**
   * Cohen's kappa, the agreement beyond chance: (share − byChance) / (1 − byChance). 0 is what
   * chance gives, 1 is always. Source: Cohen, A coefficient of agreement for nominal scales,
   * Educational and Psychological Measurement 20 (1960), 37–46.
   */
  public double kappa() {
    return beyondChance(share());
  }

  /**
   * The 95 % interval of {@link #kappa}: Wilson's of the share, put through the same formula, with
   * agreement by chance taken as known, as in Cohen's own standard error. The asymptotic one of
   * Fleiss, Cohen and Everitt (1969) is narrower where people nearly always agree, and wrong: of 30
   * texts at a kappa of .97 it holds the truth in less than half of all samples.
   */
  public Interval interval() {
    Interval of = Intervals.wilson(share(), n);
    return new Interval(Math.max(-1, beyondChance(of.low())), beyondChance(of.high()));
  }

  private double beyondChance(double share) {
    if (!defined()) {
      throw new IllegalStateException("kappa of " + n + " texts that all have one label");
    }
    return (share - byChance) / (1 - byChance);
  }
}
