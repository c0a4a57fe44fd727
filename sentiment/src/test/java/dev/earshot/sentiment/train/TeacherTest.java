package dev.earshot.sentiment.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.evaluate.LabelledText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

final class TeacherTest {

  private static final TrainingText GOOD = text(Label.POSITIVE, "@ann what a day :)", "en");
  private static final TrainingText BAD = text(Label.NEGATIVE, "late again", "en");
  private static final TrainingText PLAIN = text(Label.NEUTRAL, "we open at nine", "en");

  @Test
  void says_of_a_text_what_was_said_of_it_as_the_encoder_reads_it() throws IOException {
    Map<Integer, double[]> said = teacher().probabilities(List.of(BAD, PLAIN, GOOD));

    assertThat(said).containsOnlyKeys(0, 1, 2);
    assertThat(likeliest(said, 0)).isEqualTo(Label.NEGATIVE.index());
    assertThat(likeliest(said, 1)).isEqualTo(Label.NEUTRAL.index());
    assertThat(likeliest(said, 2)).isEqualTo(Label.POSITIVE.index());
  }

  @Test
  void says_nothing_of_other_texts_and_languages() throws IOException {
    TrainingText unknown = text(Label.POSITIVE, "never asked about", "en");
    TrainingText german = text(Label.NEGATIVE, "late again", "de");

    assertThat(teacher().probabilities(List.of(unknown, german))).isEmpty();
  }

  private static Teacher teacher() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(3);
    write(out, "what a day smiling face", -2, 0, 2);
    write(out, "late again", 2, 0, -2);
    write(out, "we open at nine", -1, 2, -1);
    return new Teacher(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static void write(DataOutputStream out, String read, float... scores) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(read.getBytes(UTF_8));
    out.writeInt((int) crc.getValue());
    for (float score : scores) {
      out.writeShort(Float.floatToFloat16(score));
    }
  }

  private static int likeliest(Map<Integer, double[]> said, int row) {
    double[] p = said.getOrDefault(row, new double[3]);
    int best = 0;
    for (int c = 1; c < p.length; c++) {
      best = p[c] > p[best] ? c : best;
    }
    return best;
  }

  private static TrainingText text(Label label, String text, String language) {
    return new TrainingText(new LabelledText(label, text), language);
  }
}
