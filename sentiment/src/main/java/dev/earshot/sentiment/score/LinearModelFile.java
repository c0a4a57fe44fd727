package dev.earshot.sentiment.score;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads and writes a {@link LinearModel}: version, calibrations, mix, lexicon, and the indices that
 * matter with three weights of 16 bits each.
 */
public final class LinearModelFile {

  private static final String NAME = "EARSHOT5";
  private static final int MAX_BITS = 22;

  private LinearModelFile() {}

  /**
   * @param most how many indices to keep, those with the largest weights
   */
  public static byte[] bytes(LinearModel model, int most) {
    return ModelFile.bytes(NAME, out -> write(model, most, out));
  }

  /** The model that comes with Earshot. */
  public static LinearModel shipped(String resource) {
    return ModelFile.shipped(resource, NAME, LinearModelFile::read);
  }

  /** A model trained by {@code earshot train sentiment}. */
  public static LinearModel read(Path file) {
    return ModelFile.read(file, NAME, LinearModelFile::read);
  }

  private static void write(LinearModel model, int most, DataOutputStream out) throws IOException {
    out.writeUTF(model.version());
    out.writeByte(model.bits());
    out.writeByte(model.calibrations().size());
    for (Calibration each : model.calibrations()) {
      each.write(out);
    }
    out.writeUTF(model.mix().network());
    out.writeDouble(model.mix().linearShare());
    model.lexicon().write(out);
    int[] kept = kept(model, most);
    out.writeInt(kept.length);
    int before = 0;
    for (int index : kept) {
      writeVariable(out, index - before);
      before = index;
    }
    for (int c = 0; c < 3; c++) {
      for (int index : kept) {
        out.writeShort(Float.floatToFloat16(model.weight(index, c)));
      }
    }
  }

  private static int[] kept(LinearModel model, int most) {
    int indices = 1 << model.bits();
    float[] sizes = new float[indices];
    for (int i = 0; i < indices; i++) {
      for (int c = 0; c < 3; c++) {
        sizes[i] = Math.max(sizes[i], Math.abs(model.weight(i, c)));
      }
    }
    float[] sorted = sizes.clone();
    Arrays.sort(sorted);
    float least = Math.max(sorted[Math.max(0, indices - most)], Float.MIN_VALUE);
    return java.util.stream.IntStream.range(0, indices).filter(i -> sizes[i] >= least).toArray();
  }

  private static LinearModel read(DataInputStream in) throws IOException {
    String version = in.readUTF();
    int bits = in.readUnsignedByte();
    if (bits > MAX_BITS) {
      throw new IOException("%d bits are more than %d".formatted(bits, MAX_BITS));
    }
    List<Calibration> calibrations = new ArrayList<>();
    int languages = in.readUnsignedByte();
    for (int i = 0; i < languages; i++) {
      calibrations.add(Calibration.read(in));
    }
    Mix mix = new Mix(in.readUTF(), in.readDouble());
    Lexicon lexicon = Lexicon.read(in);
    return new LinearModel(version, bits, readWeights(in, bits), lexicon, calibrations, mix);
  }

  private static float[] readWeights(DataInputStream in, int bits) throws IOException {
    float[] weights = new float[3 << bits];
    int count = in.readInt();
    if (count < 0 || count > 1 << bits) {
      throw new IOException("%d indices do not fit %d bits".formatted(count, bits));
    }
    int[] indices = new int[count];
    int before = 0;
    for (int i = 0; i < count; i++) {
      before += readVariable(in);
      if (before < 0 || before >= 1 << bits) {
        throw new IOException("index %d is out of range".formatted(before));
      }
      indices[i] = before;
    }
    for (int c = 0; c < 3; c++) {
      for (int index : indices) {
        weights[index * 3 + c] = Float.float16ToFloat(in.readShort());
      }
    }
    return weights;
  }

  /** Seven bits a byte, lowest first, the eighth says that more follow. */
  private static void writeVariable(DataOutputStream out, int value) throws IOException {
    int rest = value;
    while (rest >= 0x80) {
      out.writeByte((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int readVariable(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      int b = in.readUnsignedByte();
      value |= (b & 0x7F) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    throw new IOException("a number is too long");
  }
}
