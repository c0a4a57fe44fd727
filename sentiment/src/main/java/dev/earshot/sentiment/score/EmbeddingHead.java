package dev.earshot.sentiment.score;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A network with one hidden layer of rectified units over {@link SentenceEncoder}'s numbers.
 *
 * @param in as number × units + unit
 * @param inBias one a unit
 * @param out as unit × 3 + class
 * @param outBias one a class
 */
@SuppressWarnings("ArrayRecordComponent") // handed over by its maker, nobody changes it
public record EmbeddingHead(float[] in, float[] inBias, float[] out, float[] outBias) {

  private static final int CLASSES = 3;
  private static final int MOST_UNITS = 4096;

  public EmbeddingHead {
    int units = inBias.length;
    if (in.length != SentenceEncoder.SIZE * units
        || out.length != units * CLASSES
        || outBias.length != CLASSES) {
      throw new IllegalArgumentException("%d weights do not fit the encoder".formatted(in.length));
    }
  }

  /** Size of the hidden layer. */
  public int units() {
    return inBias.length;
  }

  /** Raw scores of an encoded text, one a class. */
  public double[] scores(float[] encoded) {
    int units = inBias.length;
    float[] hidden = inBias.clone();
    for (int i = 0; i < encoded.length; i++) {
      float x = encoded[i];
      int from = i * units;
      for (int u = 0; u < units; u++) {
        hidden[u] += x * in[from + u];
      }
    }
    double[] scores = {outBias[0], outBias[1], outBias[2]};
    for (int u = 0; u < units; u++) {
      float h = hidden[u];
      if (h > 0) {
        scores[0] += h * out[u * CLASSES];
        scores[1] += h * out[u * CLASSES + 1];
        scores[2] += h * out[u * CLASSES + 2];
      }
    }
    return scores;
  }

  /** Weights in 16 bits, biases in full. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(inBias.length);
    writeFull(out, inBias);
    writeFull(out, outBias);
    writeHalves(out, in);
    writeHalves(out, this.out);
  }

  static EmbeddingHead read(DataInputStream in) throws IOException {
    int units = in.readInt();
    if (units < 1 || units > MOST_UNITS) {
      throw new IOException("%d units are not between 1 and %d".formatted(units, MOST_UNITS));
    }
    float[] inBias = readFull(in, units);
    float[] outBias = readFull(in, CLASSES);
    float[] weights = readHalves(in, SentenceEncoder.SIZE * units);
    return new EmbeddingHead(weights, inBias, readHalves(in, units * CLASSES), outBias);
  }

  private static void writeFull(DataOutputStream out, float[] values) throws IOException {
    for (float each : values) {
      out.writeFloat(each);
    }
  }

  private static void writeHalves(DataOutputStream out, float[] values) throws IOException {
    for (float each : values) {
      out.writeShort(Float.floatToFloat16(each));
    }
  }

  private static float[] readFull(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  private static float[] readHalves(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = Float.float16ToFloat(in.readShort());
    }
    return values;
  }
}
