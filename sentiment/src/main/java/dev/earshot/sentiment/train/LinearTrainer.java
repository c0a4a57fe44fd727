package dev.earshot.sentiment.train;

import dev.earshot.sentiment.score.Calibration;
import dev.earshot.sentiment.score.FeatureExtractor;
import dev.earshot.sentiment.score.FeatureVector;
import dev.earshot.sentiment.score.LinearModel;
import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trains the first tier with CoreNLP's limited-memory quasi-Newton minimiser: once on all texts,
 * and once a fold to see scores of unseen texts, on which the calibrations are fitted.
 */
final class LinearTrainer {

  static final int BITS = 18;
  private static final double L2 = 10;
  private static final int ITERATIONS = 60;
  static final int MEMORY = 10;
  static final int FOLDS = 3;
  private static final double TOLERANCE = 1e-4;

  private final TrainingData data;
  private final int[] folds;
  private final float[][] targets;
  private final Consumer<String> progress;
  private final List<FeatureVector> features;

  /**
   * @param folds fold of each text, 0 to {@link #FOLDS} − 1
   * @param targets what to learn for each text: a probability a class
   * @param progress told in a line what is being done
   */
  LinearTrainer(TrainingData data, int[] folds, float[][] targets, Consumer<String> progress) {
    this.data = data;
    this.folds = folds;
    this.targets = targets;
    this.progress = progress;
    FeatureExtractor extractor = new FeatureExtractor(BITS, data.lexicon());
    this.features =
        data.texts().stream()
            .map(text -> extractor.extract(text.labelled().text(), text.language()))
            .toList();
  }

  /** Raw scores of every text by a model that was trained without it, one row a text. */
  double[][] unseenScores() {
    double[][] scores = new double[features.size()][];
    for (int f = 0; f < FOLDS; f++) {
      int left = f;
      progress.accept("training without fold %d of %d".formatted(f + 1, FOLDS));
      LinearModel model =
          model("fold", weights(row -> folds[row] != left), List.of(Calibrator.NONE));
      for (int row = 0; row < folds.length; row++) {
        if (folds[row] == left) {
          scores[row] = model.scores(features.get(row));
        }
      }
    }
    return scores;
  }

  /**
   * The model to ship.
   *
   * @param unseen what {@link #unseenScores} gave
   */
  LinearModel train(String version, double[][] unseen) {
    List<Calibration> calibrations = Calibrator.fit(data.texts(), unseen);
    progress.accept("training on all %d texts".formatted(features.size()));
    return model(version, weights(_ -> true), calibrations);
  }

  private LinearModel model(String version, float[] weights, List<Calibration> calibrations) {
    return new LinearModel(version, BITS, weights, data.lexicon(), calibrations);
  }

  private float[] weights(IntPredicate chosen) {
    List<Row> rows =
        IntStream.range(0, features.size())
            .filter(chosen)
            .mapToObj(row -> Row.of(features.get(row), targets[row]))
            .toList();
    QNMinimizer minimizer = new QNMinimizer(MEMORY);
    minimizer.shutUp();
    minimizer.terminateOnMaxItr(ITERATIONS);
    SoftmaxObjective objective = new SoftmaxObjective(rows, 1 << BITS, L2);
    double[] found =
        minimizer.minimize(objective, TOLERANCE, new double[objective.domainDimension()]);
    float[] weights = new float[found.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) found[i];
    }
    return weights;
  }
}
