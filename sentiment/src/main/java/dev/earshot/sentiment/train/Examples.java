package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.FeatureVector;
import java.util.Arrays;

/** Texts as rows of sparse features, with a target distribution and a weight each; grows by add. */
final class Examples {

  private int[] indices = new int[1 << 20];
  private float[] values = new float[1 << 20];
  private int entries;
  private int[] starts = new int[1 << 14];
  private float[] targets = new float[3 << 14];
  private float[] weights = new float[1 << 14];
  private int rows;

  /** Adds a row of dense values at indices 0, 1, …, and a constant one behind them. */
  void add(float[] values, Label label) {
    reserve(values.length + 1);
    for (int i = 0; i < values.length; i++) {
      indices[entries] = i;
      this.values[entries++] = values[i];
    }
    indices[entries] = values.length;
    this.values[entries++] = 1;
    finish(oneHot(label), 1);
  }

  static float[] oneHot(Label label) {
    float[] target = new float[SoftmaxObjective.CLASSES];
    target[label.index()] = 1;
    return target;
  }

  void add(FeatureVector features, float[] target, double weight) {
    reserve(features.size());
    for (int i = 0; i < features.size(); i++) {
      if (features.value(i) != 0) {
        indices[entries] = features.index(i);
        values[entries++] = features.value(i);
      }
    }
    finish(target, weight);
  }

  private void finish(float[] target, double weight) {
    System.arraycopy(target, 0, targets, rows * 3, 3);
    weights[rows++] = (float) weight;
    starts[rows] = entries;
  }

  private void reserve(int more) {
    if (entries + more > indices.length) {
      int length = Math.max(entries + more, indices.length * 3 / 2);
      indices = Arrays.copyOf(indices, length);
      values = Arrays.copyOf(values, length);
    }
    if (rows + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      targets = Arrays.copyOf(targets, 2 * targets.length);
      weights = Arrays.copyOf(weights, 2 * weights.length);
    }
  }

  int size() {
    return rows;
  }

  int from(int row) {
    return starts[row];
  }

  int index(int entry) {
    return indices[entry];
  }

  float value(int entry) {
    return values[entry];
  }

  float target(int row, int label) {
    return targets[row * 3 + label];
  }

  float weight(int row) {
    return weights[row];
  }
}
