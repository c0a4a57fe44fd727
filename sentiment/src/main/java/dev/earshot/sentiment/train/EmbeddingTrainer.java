package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.Calibration;
import dev.earshot.sentiment.score.EmbeddingHead;
import dev.earshot.sentiment.score.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trains the head of the second tier on encoded English texts, and finds on unseen texts how much
 * of the first tier to mix in.
 */
final class EmbeddingTrainer {

  /** Heads whose mean is shipped; each begins at another place. */
  private static final int HEADS = 4;

  /** Heads a fold: enough to see what unseen texts get. */
  private static final int FOLD_HEADS = 2;

  private static final double[] SHARES = {0, .1, .2, .3, .4, .5, .6, .7, .8, 1, 1.2};

  private final float[][] encoded;
  private final List<Label> labels;
  private final int[] folds;
  private final long seed;
  private final Consumer<String> progress;

  /**
   * @param folds of each text, the same as the first tier's
   */
  EmbeddingTrainer(
      float[][] encoded, List<Label> labels, int[] folds, long seed, Consumer<String> progress) {
    this.encoded = encoded;
    this.labels = labels;
    this.folds = folds;
    this.seed = seed;
    this.progress = progress;
  }

  /** Raw scores of every text by heads that were trained without it. */
  double[][] unseenScores() {
    double[][] unseen = new double[encoded.length][];
    for (int f = 0; f < LinearTrainer.FOLDS; f++) {
      int left = f;
      progress.accept("training heads without fold %d of %d".formatted(f + 1, LinearTrainer.FOLDS));
      EmbeddingHead head = heads(FOLD_HEADS, row -> folds[row] != left);
      for (int row = 0; row < unseen.length; row++) {
        if (folds[row] == f) {
          unseen[row] = head.scores(encoded[row]);
        }
      }
    }
    return unseen;
  }

  /** The mean of some heads trained on all texts. */
  EmbeddingHead head() {
    progress.accept("training %d heads on all %d texts".formatted(HEADS, encoded.length));
    return heads(HEADS, _ -> true);
  }

  /**
   * The share of the first tier with the least log loss.
   *
   * @param linear raw scores of the first tier, which had not seen the text
   * @param unseen raw scores of heads that had not either
   */
  EmbeddingModel mixed(String version, EmbeddingHead head, double[][] linear, double[][] unseen) {
    EmbeddingModel best = new EmbeddingModel(version, head, 0, Calibrator.NONE);
    double least = Double.MAX_VALUE;
    for (double share : SHARES) {
      EmbeddingModel tried = new EmbeddingModel(version, head, share, Calibrator.NONE);
      List<double[]> scores = new ArrayList<>();
      for (int row = 0; row < unseen.length; row++) {
        scores.add(tried.blend(linear[row], unseen[row]));
      }
      Calibration calibration = Calibrator.fit("en", scores, labels);
      double loss = Calibrator.loss(calibration, scores, labels);
      progress.accept("first tier's share %.1f: log loss %.4f".formatted(share, loss));
      if (loss < least) {
        least = loss;
        best = new EmbeddingModel(version, head, share, calibration);
      }
    }
    return best;
  }

  private EmbeddingHead heads(int count, IntPredicate chosen) {
    int[] rows = IntStream.range(0, encoded.length).filter(chosen).toArray();
    HeadTrainer.Standard standard = HeadTrainer.Standard.of(encoded);
    List<EmbeddingHead> heads = new ArrayList<>();
    for (int h = 0; h < count; h++) {
      heads.add(new HeadTrainer(standard, seed + h).train(encoded, labels, rows));
    }
    return HeadTrainer.mean(heads);
  }
}
