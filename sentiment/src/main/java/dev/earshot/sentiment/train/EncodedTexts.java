package dev.earshot.sentiment.train;

import dev.earshot.sentiment.score.SentenceEncoder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Encodes texts and keeps what was encoded in a file, since encoding is most of the work of
 * training: per text the first eight bytes of a SHA-256 of encoder and text, and its numbers in 16
 * bits.
 */
final class EncodedTexts {

  private static final int TOLD_EVERY = 5_000;

  private final Path cache;
  private final Map<Long, float[]> known = new HashMap<>();

  /**
   * @param cache made when missing
   */
  EncodedTexts(Path cache) throws IOException {
    this.cache = cache;
    if (Files.exists(cache)) {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(cache), 1 << 20))) {
        while (true) {
          long key = in.readLong();
          byte[] halves = new byte[2 * SentenceEncoder.SIZE];
          in.readFully(halves);
          known.put(key, floats(halves));
        }
      } catch (EOFException e) {
        // The end; a last record cut short is encoded again.
      }
    }
  }

  /** The numbers of each text, in their order. */
  float[][] encode(SentenceEncoder encoder, List<String> texts, Consumer<String> progress)
      throws IOException {
    float[][] out = new float[texts.size()][];
    try (DataOutputStream file =
        new DataOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(
                    cache, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
      for (int i = 0; i < out.length; i++) {
        long key = key(encoder.fingerprint(), texts.get(i));
        float[] numbers = known.get(key);
        if (numbers == null) {
          numbers = write(file, key, encoder.encode(texts.get(i)));
          known.put(key, numbers);
        }
        out[i] = numbers;
        if ((i + 1) % TOLD_EVERY == 0) {
          progress.accept("encoded %d of %d texts".formatted(i + 1, out.length));
        }
      }
    }
    return out;
  }

  /** Returns what a later run will read: the numbers in 16 bits. */
  private static float[] write(DataOutputStream file, long key, float[] numbers)
      throws IOException {
    file.writeLong(key);
    float[] rounded = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      short half = Float.floatToFloat16(numbers[i]);
      file.writeShort(half);
      rounded[i] = Float.float16ToFloat(half);
    }
    return rounded;
  }

  private static float[] floats(byte[] halves) {
    float[] numbers = new float[halves.length / 2];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          Float.float16ToFloat((short) ((halves[2 * i] << 8) | (halves[2 * i + 1] & 0xFF)));
    }
    return numbers;
  }

  private static long key(int encoder, String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((encoder + "\n" + text).getBytes(StandardCharsets.UTF_8));
      long key = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        key = (key << 8) | (hash[i] & 0xFF);
      }
      return key;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
