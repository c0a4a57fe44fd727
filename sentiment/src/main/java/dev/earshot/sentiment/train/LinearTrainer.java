package dev.earshot.sentiment.train;

import dev.earshot.sentiment.score.Calibration;
import dev.earshot.sentiment.score.FeatureExtractor;
import dev.earshot.sentiment.score.FeatureVector;
import dev.earshot.sentiment.score.LinearModel;
import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Trains the first tier with CoreNLP's limited-memory quasi-Newton minimiser: once on all texts,
 * and once a fold to see scores of unseen texts, on which the calibrations are fitted.
 */
final class LinearTrainer {

  static final int BITS = 18;
  private static final double L2 = 1;
  private static final int ITERATIONS = 60;
  static final int MEMORY = 10;
  static final int FOLDS = 3;
  private static final double TOLERANCE = 1e-4;

  /**
   * The model, and raw scores of every text by a model that was trained without it.
   *
   * @param unseen one row a text, one score a class
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on to the second tier's training
  record Result(LinearModel model, double[][] unseen) {}

  private final TrainingData data;
  private final int[] folds;
  private final Consumer<String> progress;

  /**
   * @param folds fold of each text, 0 to {@link #FOLDS} − 1
   * @param progress told in a line what is being done
   */
  LinearTrainer(TrainingData data, int[] folds, Consumer<String> progress) {
    this.data = data;
    this.folds = folds;
    this.progress = progress;
  }

  Result train(String version) {
    FeatureExtractor extractor = new FeatureExtractor(BITS, data.lexicon());
    List<FeatureVector> features = new ArrayList<>(data.texts().size());
    for (TrainingText text : data.texts()) {
      features.add(extractor.extract(text.labelled().text(), text.language()));
    }
    double[][] unseen = unseenScores(features);
    List<Calibration> calibrations = Calibrator.fit(data.texts(), unseen);
    progress.accept("training on all %d texts".formatted(features.size()));
    float[] weights = weights(features, _ -> true);
    LinearModel model = new LinearModel(version, BITS, weights, data.lexicon(), calibrations);
    return new Result(model, unseen);
  }

  private double[][] unseenScores(List<FeatureVector> features) {
    double[][] scores = new double[features.size()][];
    for (int f = 0; f < FOLDS; f++) {
      int left = f;
      progress.accept("training without fold %d of %d".formatted(f + 1, FOLDS));
      float[] weights = weights(features, row -> folds[row] != left);
      LinearModel model =
          new LinearModel("fold", BITS, weights, data.lexicon(), List.of(Calibrator.NONE));
      for (int row = 0; row < folds.length; row++) {
        if (folds[row] == left) {
          scores[row] = model.scores(features.get(row));
        }
      }
    }
    return scores;
  }

  private float[] weights(List<FeatureVector> features, IntPredicate chosen) {
    Examples examples = new Examples();
    for (int row = 0; row < features.size(); row++) {
      if (chosen.test(row)) {
        examples.add(features.get(row), data.texts().get(row).labelled().label(), 1);
      }
    }
    QNMinimizer minimizer = new QNMinimizer(MEMORY);
    minimizer.shutUp();
    minimizer.terminateOnMaxItr(ITERATIONS);
    SoftmaxObjective objective = new SoftmaxObjective(examples, 1 << BITS, L2);
    double[] found =
        minimizer.minimize(objective, TOLERANCE, new double[objective.domainDimension()]);
    float[] weights = new float[found.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) found[i];
    }
    return weights;
  }
}
