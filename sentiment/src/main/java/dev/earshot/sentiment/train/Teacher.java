package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.Calibration;
import dev.earshot.sentiment.score.SentenceEncoder;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What fine-tuned encoders said of training texts they had not seen, for the first tier and the
 * second's heads to learn from. Written by {@code sentiment/encoder/finetune.py}, which trains one
 * encoder on each half of the texts and asks it about the other: an encoder is far too sure of
 * texts that it has learned.
 *
 * <p>The file: their number, then for each text the CRC-32 of what the encoder reads and three raw
 * scores in 16 bits, big-endian.
 */
final class Teacher {

  private static final String FILE = "teacher.bin";

  private final Map<Integer, double[]> scores = new HashMap<>();

  Teacher(DataInputStream in) throws IOException {
    int texts = in.readInt();
    for (int i = 0; i < texts; i++) {
      int key = in.readInt();
      double[] each = new double[SoftmaxObjective.CLASSES];
      for (int c = 0; c < each.length; c++) {
        each[c] = Float.float16ToFloat(in.readShort());
      }
      scores.put(key, each);
    }
  }

  /** The one that the shipped models learned from. */
  static Teacher shipped() {
    try (InputStream in = Teacher.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from Earshot's jar");
      }
      return new Teacher(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /**
   * Probabilities a text, calibrated on all texts the teacher knows.
   *
   * @return by row, without the rows of which it knows nothing
   */
  Map<Integer, double[]> probabilities(List<TrainingText> texts) {
    Map<Integer, double[]> found = new HashMap<>();
    List<double[]> seen = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    for (int row = 0; row < texts.size(); row++) {
      TrainingText text = texts.get(row);
      double[] known =
          SentenceEncoder.knows(text.language()) ? scores.get(key(text.labelled().text())) : null;
      if (known != null) {
        found.put(row, known);
        seen.add(known);
        labels.add(text.labelled().label());
      }
    }
    if (!found.isEmpty()) {
      Calibration calibration = Calibrator.fit("en", seen, labels);
      found.replaceAll((_, raw) -> calibration.probabilities(raw));
    }
    return found;
  }

  private static int key(String text) {
    CRC32 crc = new CRC32();
    crc.update(SentenceEncoder.reads(text).getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }
}
