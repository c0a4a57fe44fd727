package dev.earshot.sentiment.score;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What a team's corrections add to one tier: raw scores are the logarithms of the tier's
 * probabilities, plus a bias, plus weights of words and, in the second tier, of the encoder's
 * numbers.
 *
 * @param indices hashed features that have weights, ascending
 * @param weights as place in {@code indices} × 3 + class
 * @param dense of the encoder's numbers, as number × 3 + class; empty in the first tier
 * @param bias one a class
 * @param calibration of the sum
 */
@SuppressWarnings("ArrayRecordComponent") // handed over by its maker, nobody changes it
public record AdaptationLayer(
    int[] indices, float[] weights, float[] dense, double[] bias, Calibration calibration) {

  private static final int CLASSES = 3;

  /** A probability below this says no more than this does. */
  private static final double LEAST = 1e-4;

  private static final int MOST_INDICES = 1 << 22;

  public AdaptationLayer {
    boolean denseFits = dense.length == 0 || dense.length == SentenceEncoder.SIZE * CLASSES;
    if (weights.length != indices.length * CLASSES || bias.length != CLASSES || !denseFits) {
      throw new IllegalArgumentException(
          "%d indices, %d weights and %d dense weights do not fit together"
              .formatted(indices.length, weights.length, dense.length));
    }
  }

  /**
   * Raw scores of a text, one a class.
   *
   * @param base the tier's probabilities
   * @param encoded the encoder's numbers; not looked at in the first tier
   */
  public double[] scores(double[] base, FeatureVector features, float[] encoded) {
    double[] scores = logarithms(base);
    for (int c = 0; c < CLASSES; c++) {
      scores[c] += bias[c];
    }
    for (int i = 0; i < features.size(); i++) {
      int at = Arrays.binarySearch(indices, features.index(i));
      if (at >= 0) {
        add(scores, weights, at, features.value(i));
      }
    }
    for (int i = 0; i < dense.length / CLASSES; i++) {
      add(scores, dense, i, encoded[i]);
    }
    return scores;
  }

  private static void add(double[] scores, float[] weights, int row, float value) {
    for (int c = 0; c < CLASSES; c++) {
      scores[c] += value * weights[row * CLASSES + c];
    }
  }

  /** Where training begins: what the tier says without any correction. */
  public static double[] logarithms(double[] probabilities) {
    double[] logs = new double[CLASSES];
    Arrays.setAll(logs, c -> Math.log(Math.max(LEAST, probabilities[c])));
    return logs;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(indices.length);
    for (int i = 0; i < indices.length; i++) {
      out.writeInt(indices[i]);
      writeAll(out, weights, i * CLASSES, CLASSES);
    }
    out.writeInt(dense.length);
    writeAll(out, dense, 0, dense.length);
    for (double each : bias) {
      out.writeDouble(each);
    }
    calibration.write(out);
  }

  static AdaptationLayer read(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > MOST_INDICES) {
      throw new IOException("%d indices are out of range".formatted(size));
    }
    int[] indices = new int[size];
    float[] weights = new float[size * CLASSES];
    for (int i = 0; i < size; i++) {
      indices[i] = in.readInt();
      readAll(in, weights, i * CLASSES, CLASSES);
    }
    int length = in.readInt();
    if (length != 0 && length != SentenceEncoder.SIZE * CLASSES) {
      throw new IOException("%d dense weights do not fit the encoder".formatted(length));
    }
    float[] dense = new float[length];
    readAll(in, dense, 0, length);
    double[] bias = {in.readDouble(), in.readDouble(), in.readDouble()};
    return new AdaptationLayer(indices, weights, dense, bias, Calibration.read(in));
  }

  private static void writeAll(DataOutputStream out, float[] values, int from, int count)
      throws IOException {
    for (int i = from; i < from + count; i++) {
      out.writeShort(Float.floatToFloat16(values[i]));
    }
  }

  private static void readAll(DataInputStream in, float[] values, int from, int count)
      throws IOException {
    for (int i = from; i < from + count; i++) {
      values[i] = Float.float16ToFloat(in.readShort());
    }
  }
}
