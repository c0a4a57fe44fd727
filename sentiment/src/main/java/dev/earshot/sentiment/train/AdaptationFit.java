package dev.earshot.sentiment.train;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.AdaptationLayer;
import dev.earshot.sentiment.score.Calibration;
import dev.earshot.sentiment.train.AdaptationSpace.Scales;
import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Fits one tier's layer, with a penalty on everything that is added, so that few corrections change
 * little: the strength of its penalty is the one that does best on corrections left out, and its
 * probabilities are calibrated on those too.
 */
final class AdaptationFit {

  static final int FOLDS = 5;

  /** Penalties tried, the strongest first: the strongest of equals is taken. */
  private static final double[] PENALTIES = {8, 2, .5};

  /** Fewer corrections say nothing of how common each label is among wrongly sure ones. */
  private static final int CALIBRATED_FROM = 100;

  private static final int ITERATIONS = 25;
  private static final double TOLERANCE = 1e-3;
  private static final long SEED = 40961L; // the same corrections give the same folds

  /** Chosen by accuracy on tweets about airlines that were left out. */
  private static final Scales SCALES = new Scales(1, 1, .05);

  private final List<AdaptationExample> examples;
  private final AdaptationSpace space;
  private final List<Row> rows;

  AdaptationFit(List<AdaptationExample> examples) {
    this.examples = examples;
    this.space = new AdaptationSpace(examples, SCALES);
    this.rows = examples.stream().map(space::row).toList();
  }

  /**
   * A layer and what it says of corrections it was fitted without.
   *
   * @param unseen probabilities by example, calibrated
   */
  record Fitted(AdaptationLayer layer, List<double[]> unseen) {}

  Fitted fit() {
    List<Label> labels = examples.stream().map(AdaptationExample::label).toList();
    List<double[]> best = List.of();
    double penalty = 0;
    double least = Double.MAX_VALUE;
    for (double tried : PENALTIES) {
      List<double[]> unseen = unseen(tried);
      double loss = Calibrator.loss(Calibrator.NONE, unseen, labels);
      if (loss < least) {
        least = loss;
        best = unseen;
        penalty = tried;
      }
    }
    Calibration calibration =
        examples.size() < CALIBRATED_FROM ? Calibrator.NONE : Calibrator.fit("", best, labels);
    return new Fitted(
        layer(rows, penalty, calibration), best.stream().map(calibration::probabilities).toList());
  }

  /** Raw scores of every example by a layer fitted without it. */
  private List<double[]> unseen(double penalty) {
    int[] folds = folds();
    List<double[]> unseen = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      unseen.add(new double[0]);
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Row> seen = new ArrayList<>();
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] != fold) {
          seen.add(rows.get(i));
        }
      }
      AdaptationLayer layer = layer(seen, penalty, Calibrator.NONE);
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          AdaptationExample e = examples.get(i);
          unseen.set(i, layer.scores(e.probabilities(), e.features(), e.encoded()));
        }
      }
    }
    return unseen;
  }

  /**
   * Each label dealt out evenly, in an order drawn from a seed. Messages that were changed together
   * are left out together: they are one decision, and what is learned from some of them says little
   * of any others.
   */
  private int[] folds() {
    int[] order = new int[examples.size()];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    int[] folds = new int[order.length];
    int[] sizes = new int[FOLDS];
    Set<Integer> alone = IntStream.of(order).boxed().collect(toCollection(LinkedHashSet::new));
    for (List<Integer> change : together()) {
      int emptiest =
          IntStream.range(0, FOLDS).reduce((a, b) -> sizes[b] < sizes[a] ? b : a).orElse(0);
      change.forEach(i -> folds[i] = emptiest);
      sizes[emptiest] += change.size();
      alone.removeAll(change);
    }
    int[] dealt = new int[Label.values().length];
    for (int i : alone) {
      folds[i] = dealt[examples.get(i).label().index()]++ % FOLDS;
    }
    return folds;
  }

  /** The examples of each change of several messages, the largest change first. */
  private List<List<Integer>> together() {
    Map<String, List<Integer>> changes =
        IntStream.range(0, examples.size())
            .boxed()
            .filter(i -> !examples.get(i).said().change().isEmpty())
            .collect(groupingBy(i -> examples.get(i).said().change(), TreeMap::new, toList()));
    return changes.values().stream()
        .filter(change -> change.size() > 1)
        .sorted(Comparator.comparingInt((List<Integer> change) -> change.size()).reversed())
        .toList();
  }

  private AdaptationLayer layer(List<Row> from, double penalty, Calibration calibration) {
    SoftmaxObjective objective = new SoftmaxObjective(from, space.width(), penalty);
    QNMinimizer minimizer = new QNMinimizer(LinearTrainer.MEMORY);
    minimizer.shutUp();
    minimizer.terminateOnMaxItr(ITERATIONS);
    double[] start = new double[objective.domainDimension()];
    return space.layer(minimizer.minimize(objective, TOLERANCE, start), calibration);
  }
}
