package dev.earshot.sentiment.score;

import java.util.Arrays;

/**
 * The sparse features of one text, each with the token it came from, so that a score can be taken
 * apart again. An index may occur more than once; its values add up.
 */
public final class FeatureVector {

  /** Token index of a feature that belongs to the text as a whole. */
  static final int WHOLE_TEXT = -1;

  private final int from;
  private int[] indices = new int[512];
  private float[] values = new float[512];
  private int[] tokens = new int[512];
  private int size;

  /**
   * @param from where the section of the model begins that all indices are counted from
   */
  FeatureVector(int from) {
    this.from = from;
  }

  void add(int index, float value, int token) {
    if (size == indices.length) {
      indices = Arrays.copyOf(indices, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      tokens = Arrays.copyOf(tokens, 2 * size);
    }
    indices[size] = from + index;
    values[size] = value;
    tokens[size++] = token;
  }

  /**
   * Scales all values so that the vector's length becomes the square root of what it was: long
   * texts say more than short ones, but not in proportion.
   */
  void dampen() {
    double squares = 0;
    for (int i = 0; i < size; i++) {
      squares += values[i] * values[i];
    }
    if (squares > 0) {
      float scale = (float) Math.pow(squares, -.25);
      for (int i = 0; i < size; i++) {
        values[i] *= scale;
      }
    }
  }

  public int size() {
    return size;
  }

  public int index(int i) {
    return indices[i];
  }

  public float value(int i) {
    return values[i];
  }

  int token(int i) {
    return tokens[i];
  }
}
