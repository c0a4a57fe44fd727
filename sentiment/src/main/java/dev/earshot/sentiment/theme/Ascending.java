package dev.earshot.sentiment.theme;

import java.util.Arrays;

/** Numbers in ascending order, each once. */
final class Ascending {

  private Ascending() {}

  /**
   * Of the first of an array, whose order is changed.
   *
   * @param count how many
   */
  static int[] distinct(int[] values, int count) {
    Arrays.sort(values, 0, count);
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (size == 0 || values[size - 1] != values[i]) {
        values[size++] = values[i];
      }
    }
    return size == values.length ? values : Arrays.copyOf(values, size);
  }

  /** The same of long numbers. */
  static long[] distinct(long[] values, int count) {
    Arrays.sort(values, 0, count);
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (size == 0 || values[size - 1] != values[i]) {
        values[size++] = values[i];
      }
    }
    return size == values.length ? values : Arrays.copyOf(values, size);
  }
}
