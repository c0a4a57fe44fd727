package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.Calibration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;

/**
 * Finds how much of one model's raw scores to add to another's: the share with the least log loss,
 * calibrated, on texts that neither has seen.
 *
 * @param share what to multiply the added scores with
 * @param calibration of the sum
 */
record Blend(double share, Calibration calibration) {

  private static final double[] SHARES = {0, .1, .2, .3, .4, .5, .6, .7, .8, 1, 1.2, 2, 4, 8};

  /**
   * @param name of the model that is added, for {@code progress}
   * @param scores of every text, by share
   */
  static Blend find(
      String name,
      DoubleFunction<List<double[]>> scores,
      List<Label> truth,
      Consumer<String> progress) {
    Blend best = new Blend(0, Calibrator.NONE);
    double least = Double.MAX_VALUE;
    for (double share : SHARES) {
      List<double[]> mixed = scores.apply(share);
      Calibration calibration = Calibrator.fit("en", mixed, truth);
      double loss = Calibrator.loss(calibration, mixed, truth);
      progress.accept("%s's share %.1f: log loss %.4f".formatted(name, share, loss));
      if (loss < least) {
        least = loss;
        best = new Blend(share, calibration);
      }
    }
    return best;
  }
}
