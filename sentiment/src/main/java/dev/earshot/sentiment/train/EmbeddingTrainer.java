package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.Calibration;
import dev.earshot.sentiment.score.EmbeddingModel;
import dev.earshot.sentiment.score.SentenceEncoder;
import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Trains the head of the second tier on encoded English texts, and finds on unseen texts how much
 * of the first tier to mix in.
 */
final class EmbeddingTrainer {

  /** Penalty per text, on standardised numbers. */
  private static final double L2 = .015;

  private static final int ITERATIONS = 80;
  private static final double[] SHARES = {0, .2, .4, .6, .8, 1, 1.2};

  private final float[][] encoded;
  private final List<Label> labels;
  private final int[] folds;
  private final Consumer<String> progress;

  /**
   * @param folds of each text, the same as the first tier's
   */
  EmbeddingTrainer(float[][] encoded, List<Label> labels, int[] folds, Consumer<String> progress) {
    this.encoded = encoded;
    this.labels = labels;
    this.folds = folds;
    this.progress = progress;
  }

  /**
   * @param linear raw scores of the first tier, which had not seen the text
   */
  EmbeddingModel train(String version, double[][] linear) {
    double[][] unseen = new double[encoded.length][];
    for (int f = 0; f < LinearTrainer.FOLDS; f++) {
      progress.accept("training head without fold %d of %d".formatted(f + 1, LinearTrainer.FOLDS));
      EmbeddingModel head = head("fold", f);
      for (int row = 0; row < unseen.length; row++) {
        if (folds[row] == f) {
          unseen[row] = head.scores(encoded[row]);
        }
      }
    }
    progress.accept("training head on all %d texts".formatted(encoded.length));
    EmbeddingModel head = head(version, -1);
    return mixed(head, linear, unseen);
  }

  /** The share of the first tier with the least log loss. */
  private EmbeddingModel mixed(EmbeddingModel head, double[][] linear, double[][] unseen) {
    EmbeddingModel best = head;
    double least = Double.MAX_VALUE;
    for (double share : SHARES) {
      EmbeddingModel tried = with(head, share, Calibrator.NONE);
      List<double[]> scores = new ArrayList<>();
      for (int row = 0; row < unseen.length; row++) {
        scores.add(tried.blend(linear[row], unseen[row]));
      }
      Calibration calibration = Calibrator.fit("en", scores, labels);
      double loss = Calibrator.loss(calibration, scores, labels);
      progress.accept("first tier's share %.1f: log loss %.4f".formatted(share, loss));
      if (loss < least) {
        least = loss;
        best = with(head, share, calibration);
      }
    }
    return best;
  }

  private static EmbeddingModel with(EmbeddingModel head, double share, Calibration calibration) {
    return new EmbeddingModel(head.version(), head.weights(), head.bias(), share, calibration);
  }

  /** Trained on all folds but one. */
  private EmbeddingModel head(String version, int left) {
    double[] mean = new double[SentenceEncoder.SIZE];
    double[] deviation = new double[SentenceEncoder.SIZE];
    measure(mean, deviation);
    Examples examples = new Examples();
    for (int row = 0; row < encoded.length; row++) {
      if (folds[row] != left) {
        examples.add(standardised(encoded[row], mean, deviation), labels.get(row));
      }
    }
    QNMinimizer minimizer = new QNMinimizer(LinearTrainer.MEMORY);
    minimizer.shutUp();
    minimizer.terminateOnMaxItr(ITERATIONS);
    double[] found =
        minimizer.minimize(
            new SoftmaxObjective(examples, SentenceEncoder.SIZE + 1, L2 * examples.size()),
            1e-4,
            new double[3 * (SentenceEncoder.SIZE + 1)]);
    float[] weights = new float[3 * SentenceEncoder.SIZE];
    double[] bias = {0, 0, 0};
    for (int c = 0; c < 3; c++) {
      bias[c] = found[3 * SentenceEncoder.SIZE + c];
      for (int i = 0; i < SentenceEncoder.SIZE; i++) {
        double weight = found[3 * i + c] / deviation[i];
        weights[3 * i + c] = (float) weight;
        bias[c] -= weight * mean[i];
      }
    }
    float[] biases = {(float) bias[0], (float) bias[1], (float) bias[2]};
    return new EmbeddingModel(version, weights, biases, 0, Calibrator.NONE);
  }

  private void measure(double[] mean, double[] deviation) {
    for (float[] row : encoded) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / encoded.length;
      }
    }
    for (float[] row : encoded) {
      for (int i = 0; i < mean.length; i++) {
        deviation[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / encoded.length;
      }
    }
    for (int i = 0; i < deviation.length; i++) {
      deviation[i] = Math.sqrt(deviation[i]) + 1e-6;
    }
  }

  private static float[] standardised(float[] row, double[] mean, double[] deviation) {
    float[] out = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      out[i] = (float) ((row[i] - mean[i]) / deviation[i]);
    }
    return out;
  }
}
