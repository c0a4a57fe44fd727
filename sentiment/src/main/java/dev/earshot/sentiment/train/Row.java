package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.FeatureVector;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A text to learn from, as a sparse row.
 *
 * @param offset raw scores a class before anything is added
 * @param places of the values, in [0, width)
 * @param target what to learn: a probability a class
 * @param weight of its loss
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one training
record Row(double[] offset, int[] places, float[] values, float[] target, double weight) {

  /**
   * Of a text that nothing is known of.
   *
   * @param dropped share of the features to leave out; the rest makes up for it
   * @param random which ones
   */
  static Row of(
      FeatureVector features,
      float[] target,
      double weight,
      float dropped,
      SplittableRandom random) {
    int[] places = new int[features.size()];
    float[] values = new float[places.length];
    int size = 0;
    for (int i = 0; i < features.size(); i++) {
      if (features.value(i) != 0 && random.nextFloat() >= dropped) {
        places[size] = features.index(i);
        values[size++] = features.value(i) / (1 - dropped);
      }
    }
    return new Row(
        new double[SoftmaxObjective.CLASSES],
        Arrays.copyOf(places, size),
        Arrays.copyOf(values, size),
        target,
        weight);
  }

  /**
   * People's label and, to some share, the teacher's word (distillation, Hinton et al. 2015).
   *
   * @param taught probabilities, or null where the teacher says nothing
   * @param share of the teacher's word in what to learn
   */
  static float[] target(Label label, double @Nullable [] taught, double share) {
    float[] target = oneHot(label);
    if (taught != null) {
      for (int c = 0; c < target.length; c++) {
        target[c] = (float) ((1 - share) * target[c] + share * taught[c]);
      }
    }
    return target;
  }

  static float[] oneHot(Label label) {
    float[] target = new float[SoftmaxObjective.CLASSES];
    target[label.index()] = 1;
    return target;
  }
}
