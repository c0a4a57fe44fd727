package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.Calibration;
import dev.earshot.sentiment.score.FeatureExtractor;
import dev.earshot.sentiment.score.FeatureVector;
import dev.earshot.sentiment.score.LinearModel;
import dev.earshot.sentiment.score.Mix;
import dev.earshot.sentiment.score.WordNetwork;
import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trains the first tier with CoreNLP's limited-memory quasi-Newton minimiser: once on all texts,
 * and without some to see scores of unseen texts, on which the calibrations are fitted. English and
 * the other languages have a section of the weights each.
 */
final class LinearTrainer {

  static final int BITS = 19;
  static final int MEMORY = 10;
  private static final int FOLDS = 20;
  private static final double TOLERANCE = 1e-6;
  private static final String ENGLISH = "en";

  /** Share of the teacher's word in what English learns. */
  private static final double TAUGHT = .8;

  /** The other languages have twenty times fewer texts each; an English one counts 1 with them. */
  private static final double OWN = 8;

  private static final double TRANSLATED = .6;

  private static final Plan ENGLISH_PLAN = new Plan(3, 200, 4, .3f);
  private static final Plan OTHERS_PLAN = new Plan(25, 150, 1, 0);

  private final TrainingData data;
  private final WordNetwork network;
  private final Consumer<String> progress;
  private final FeatureExtractor extractor;
  private final List<Lesson> english = new ArrayList<>();
  private final List<Lesson> others = new ArrayList<>();

  /**
   * How a section learns.
   *
   * @param l2 penalty
   * @param copies of each text, every one without some of its features, drawn by chance, so that no
   *     feature is relied on alone (dropout, Wager et al. 2013)
   * @param dropped share of features a copy does without
   */
  private record Plan(double l2, int iterations, int copies, float dropped) {}

  /**
   * A text as a section learns from it.
   *
   * @param row of the data, −1 for a translation
   * @param asOther whether an English text is read in the section of the other languages
   */
  @SuppressWarnings("ArrayRecordComponent") // lives for one training
  private record Lesson(
      int row, TrainingText text, boolean asOther, float[] target, double weight) {}

  /**
   * @param network that the model is to be mixed with; it has not seen the texts held back
   * @param taught what the teacher says of a text, by row, for those it speaks of
   * @param progress told in a line what is being done
   */
  LinearTrainer(
      TrainingData data,
      WordNetwork network,
      Map<Integer, double[]> taught,
      Consumer<String> progress) {
    this.data = data;
    this.network = network;
    this.progress = progress;
    this.extractor = new FeatureExtractor(BITS, data.lexicon());
    for (int row = 0; row < data.texts().size(); row++) {
      TrainingText text = data.texts().get(row);
      float[] label = Row.oneHot(text.labelled().label());
      boolean isEnglish = isEnglish(row);
      if (isEnglish) {
        float[] target = Row.target(text.labelled().label(), taught.get(row), TAUGHT);
        english.add(new Lesson(row, text, false, target, 1));
      }
      others.add(new Lesson(row, text, isEnglish, label, isEnglish ? 1 : OWN));
    }
    for (TrainingText text : data.translated()) {
      float[] label = Row.oneHot(text.labelled().label());
      others.add(new Lesson(-1, text, false, label, TRANSLATED));
    }
  }

  /**
   * Raw scores of texts by models that were trained without them.
   *
   * @param mix how those of English are put together
   * @param scores by row
   */
  record Unseen(Mix mix, Map<Integer, double[]> scores) {}

  /**
   * Scores of unseen texts: of English those that were also kept from the network and the encoders,
   * whose word on words and pairs of words is a feature here; of the other languages, which have
   * few texts, all, a fold at a time.
   */
  Unseen unseenScores() {
    Map<Integer, double[]> scores = new HashMap<>();
    boolean[] held = data.heldBack();
    progress.accept("training English without a tenth");
    score(
        learned(english, row -> !held[row], ENGLISH_PLAN),
        row -> isEnglish(row) && held[row],
        scores);
    int[] folds = data.folds(FOLDS);
    for (int f = 0; f < FOLDS; f++) {
      int left = f;
      progress.accept("training the others without fold %d of %d".formatted(f + 1, FOLDS));
      float[] weights = learned(others, row -> row < 0 || folds[row] != left, OTHERS_PLAN);
      score(weights, row -> !isEnglish(row) && folds[row] == left, scores);
    }
    return mixed(scores);
  }

  /** Adds the network's scores to those of English texts. */
  private Unseen mixed(Map<Integer, double[]> linear) {
    List<Integer> rows = linear.keySet().stream().filter(this::isEnglish).sorted().toList();
    List<double[]> own = rows.stream().map(linear::get).toList();
    List<double[]> words =
        rows.stream().map(row -> network.scores(text(row).labelled().text())).toList();
    List<Label> truth = rows.stream().map(row -> text(row).labelled().label()).toList();
    Blend found = Blend.find("linear model", share -> mixed(share, own, words), truth, progress);
    List<double[]> both = mixed(found.share(), own, words);
    Map<Integer, double[]> scores = new HashMap<>(linear);
    for (int i = 0; i < both.size(); i++) {
      scores.put(rows.get(i), both.get(i));
    }
    return new Unseen(new Mix(network.version(), found.share()), scores);
  }

  private List<double[]> mixed(double share, List<double[]> linear, List<double[]> words) {
    Mix mix = new Mix(network.version(), share);
    return IntStream.range(0, linear.size())
        .mapToObj(i -> mix.scores(linear.get(i), words.get(i)))
        .toList();
  }

  private void score(float[] weights, IntPredicate chosen, Map<Integer, double[]> scores) {
    Mix none = new Mix(network.version(), 1);
    LinearModel model = model("unseen", weights, List.of(Calibrator.NONE), none);
    for (int row = 0; row < data.texts().size(); row++) {
      if (chosen.test(row)) {
        TrainingText text = text(row);
        scores.put(row, model.scores(extractor.extract(text.labelled().text(), text.language())));
      }
    }
  }

  private boolean isEnglish(int row) {
    return text(row).language().equals(ENGLISH);
  }

  private TrainingText text(int row) {
    return data.texts().get(row);
  }

  /**
   * The model to ship.
   *
   * @param unseen what {@link #unseenScores} gave
   */
  LinearModel train(String version, Unseen unseen) {
    List<Calibration> calibrations = Calibrator.fit(data.texts(), unseen.scores());
    progress.accept("training on all %d texts".formatted(data.texts().size()));
    float[] weights = learned(english, _ -> true, ENGLISH_PLAN);
    float[] second = learned(others, _ -> true, OTHERS_PLAN);
    for (int i = 0; i < weights.length; i++) {
      weights[i] += second[i]; // one of them is 0
    }
    return model(version, weights, calibrations, unseen.mix());
  }

  private LinearModel model(
      String version, float[] weights, List<Calibration> calibrations, Mix mix) {
    return new LinearModel(version, BITS, weights, data.lexicon(), calibrations, mix);
  }

  private float[] learned(List<Lesson> lessons, IntPredicate chosen, Plan plan) {
    QNMinimizer minimizer = new QNMinimizer(MEMORY);
    minimizer.shutUp();
    minimizer.terminateOnMaxItr(plan.iterations());
    SoftmaxObjective objective =
        new SoftmaxObjective(rows(lessons, chosen, plan), 1 << BITS, plan.l2());
    double[] found =
        minimizer.minimize(objective, TOLERANCE, new double[objective.domainDimension()]);
    float[] weights = new float[found.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) found[i];
    }
    return weights;
  }

  private List<Row> rows(List<Lesson> lessons, IntPredicate chosen, Plan plan) {
    List<Row> rows = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(SentimentTraining.SEED);
    for (Lesson each : lessons) {
      if (chosen.test(each.row())) {
        String text = each.text().labelled().text();
        String language = each.text().language();
        FeatureVector features =
            each.asOther()
                ? extractor.extractAsOther(text, language)
                : extractor.extract(text, language);
        for (int copy = 0; copy < plan.copies(); copy++) {
          double weight = each.weight() / plan.copies();
          rows.add(Row.of(features, each.target(), weight, plan.dropped(), random));
        }
      }
    }
    return rows;
  }
}
