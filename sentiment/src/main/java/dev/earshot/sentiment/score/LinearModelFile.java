package dev.earshot.sentiment.score;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Reads and writes a {@link LinearModel}: eight bytes of name, the SHA-256 of the rest, and the
 * rest gzipped: version, calibrations, lexicon, and the indices that matter with three weights of
 * 16 bits each.
 */
public final class LinearModelFile {

  private static final byte[] NAME = "EARSHOT1".getBytes(StandardCharsets.US_ASCII);
  private static final int CHECKSUM = 32;
  private static final int MAX_BITS = 22;

  private LinearModelFile() {}

  /**
   * @param most how many indices to keep, those with the largest weights
   */
  public static byte[] bytes(LinearModel model, int most) {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(packed))) {
        write(model, most, out);
      }
      byte[] content = packed.toByteArray();
      ByteArrayOutputStream file = new ByteArrayOutputStream(content.length + 64);
      file.write(NAME);
      file.write(checksum(content));
      file.write(content);
      return file.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
  }

  /** The model that comes with Earshot. */
  public static LinearModel shipped(String resource) {
    String where = "resource " + resource + " of the sentiment module";
    try (InputStream in = LinearModelFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new ModelException(
            "The %s is missing. The build is incomplete: build Earshot again from a clean checkout."
                .formatted(where));
      }
      return parse(in.readAllBytes(), where, "Build Earshot again from a clean checkout.");
    } catch (IOException e) {
      throw new ModelException("The %s cannot be read: %s".formatted(where, e.getMessage()), e);
    }
  }

  /** A model trained by {@code earshot train sentiment}. */
  public static LinearModel read(Path file) {
    String cure = "Train it again with: earshot train sentiment";
    try {
      return parse(Files.readAllBytes(file), file.toString(), cure);
    } catch (IOException e) {
      throw new ModelException(
          "The model file %s cannot be read (%s). %s".formatted(file, e, cure), e);
    }
  }

  private static LinearModel parse(byte[] file, String where, String cure) {
    int header = NAME.length + CHECKSUM;
    if (file.length < header || !Arrays.equals(NAME, Arrays.copyOf(file, NAME.length))) {
      throw new ModelException("%s is no Earshot model. %s".formatted(where, cure));
    }
    byte[] content = Arrays.copyOfRange(file, header, file.length);
    if (!Arrays.equals(checksum(content), Arrays.copyOfRange(file, NAME.length, header))) {
      throw new ModelException(
          "The model %s is damaged: its checksum differs. %s".formatted(where, cure));
    }
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(content)))) {
      return read(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelException("The model %s cannot be used: %s. %s".formatted(where, e, cure), e);
    }
  }

  private static void write(LinearModel model, int most, DataOutputStream out) throws IOException {
    out.writeUTF(model.version());
    out.writeByte(model.bits());
    out.writeByte(model.calibrations().size());
    for (Calibration each : model.calibrations()) {
      out.writeUTF(each.language());
      out.writeDouble(each.scale());
      for (int c = 0; c < 3; c++) {
        out.writeDouble(each.bias()[c]);
        out.writeDouble(each.decision()[c]);
      }
    }
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
      sizes[i] = i < FeatureExtractor.DENSE ? Float.MAX_VALUE : sizes[i];
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
      String language = in.readUTF();
      double scale = in.readDouble();
      double[] bias = new double[3];
      double[] decision = new double[3];
      for (int c = 0; c < 3; c++) {
        bias[c] = in.readDouble();
        decision[c] = in.readDouble();
      }
      calibrations.add(new Calibration(language, scale, bias, decision));
    }
    Lexicon lexicon = Lexicon.read(in);
    return new LinearModel(version, bits, readWeights(in, bits), lexicon, calibrations);
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

  private static byte[] checksum(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
