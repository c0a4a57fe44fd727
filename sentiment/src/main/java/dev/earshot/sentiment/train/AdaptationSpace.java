package dev.earshot.sentiment.train;

import dev.earshot.sentiment.score.AdaptationLayer;
import dev.earshot.sentiment.score.Calibration;
import dev.earshot.sentiment.score.FeatureVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which numbers of a message an adaptation weighs: a bias, the encoder's numbers where there are
 * any, and the words that occur in at least two corrected messages. How strongly each group may
 * move is set by scaling its values; the weights found are scaled back.
 */
final class AdaptationSpace {

  private static final int CLASSES = SoftmaxObjective.CLASSES;
  private static final int LEAST_MESSAGES = 2;

  private final TreeMap<Integer, Integer> words = new TreeMap<>();
  private final int numbers;
  private final double[] mean;
  private final double[] scale;
  private final Scales scales;

  /**
   * How strongly each group may move, against the penalty.
   *
   * @param bias of the constant
   * @param word of a hashed feature
   * @param number of one of the encoder's numbers, after standardising
   */
  record Scales(double bias, double word, double number) {}

  AdaptationSpace(List<AdaptationExample> examples, Scales scales) {
    this.scales = scales;
    this.numbers = examples.isEmpty() ? 0 : examples.getFirst().encoded().length;
    this.mean = new double[numbers];
    this.scale = new double[numbers];
    standardise(examples);
    Map<Integer, Integer> messages = new HashMap<>();
    for (AdaptationExample example : examples) {
      distinct(example.features()).keySet().forEach(i -> messages.merge(i, 1, Integer::sum));
    }
    messages.forEach((index, count) -> {
      if (count >= LEAST_MESSAGES) {
        words.put(index, 0);
      }
    });
    int place = 1 + numbers;
    for (Map.Entry<Integer, Integer> word : words.entrySet()) {
      word.setValue(place++);
    }
  }

  private void standardise(List<AdaptationExample> examples) {
    for (int i = 0; i < numbers; i++) {
      double sum = 0;
      double squares = 0;
      for (AdaptationExample example : examples) {
        double x = example.encoded()[i];
        sum += x;
        squares += x * x;
      }
      mean[i] = sum / examples.size();
      double variance = Math.max(0, squares / examples.size() - mean[i] * mean[i]);
      scale[i] = scales.number() / (Math.sqrt(variance) + 1e-3);
    }
  }

  private static Map<Integer, Float> distinct(FeatureVector features) {
    Map<Integer, Float> values = new HashMap<>();
    for (int i = 0; i < features.size(); i++) {
      if (features.value(i) != 0) {
        values.merge(features.index(i), features.value(i), Float::sum);
      }
    }
    return values;
  }

  int width() {
    return 1 + numbers + words.size();
  }

  /** A message in this space: what is learned is added to what the tier said of it. */
  Row row(AdaptationExample example) {
    Map<Integer, Float> known = distinct(example.features());
    known.keySet().retainAll(words.keySet());
    int[] places = new int[1 + numbers + known.size()];
    float[] values = new float[places.length];
    values[0] = (float) scales.bias();
    for (int i = 0; i < numbers; i++) {
      places[1 + i] = 1 + i;
      values[1 + i] = (float) ((example.encoded()[i] - mean[i]) * scale[i]);
    }
    int at = 1 + numbers;
    for (Map.Entry<Integer, Float> word : known.entrySet()) {
      places[at] = words.getOrDefault(word.getKey(), 0);
      values[at++] = (float) (word.getValue() * scales.word());
    }
    return new Row(
        AdaptationLayer.logarithms(example.probabilities()),
        places,
        values,
        Row.oneHot(example.label()),
        1);
  }

  /** The weights found, as a layer over the numbers as they come. */
  AdaptationLayer layer(double[] found, Calibration calibration) {
    double[] bias = new double[CLASSES];
    float[] dense = new float[numbers * CLASSES];
    for (int c = 0; c < CLASSES; c++) {
      bias[c] = found[c] * scales.bias();
      for (int i = 0; i < numbers; i++) {
        double weight = found[(1 + i) * CLASSES + c] * scale[i];
        dense[i * CLASSES + c] = (float) weight;
        bias[c] -= weight * mean[i];
      }
    }
    int[] indices = words.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] weights = new float[indices.length * CLASSES];
    int from = (1 + numbers) * CLASSES;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (found[from + i] * scales.word());
    }
    return new AdaptationLayer(indices, weights, dense, bias, calibration);
  }
}
