package dev.earshot.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.train.EncoderPhrases.Said;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

final class EncoderPhrasesTest {

  @Test
  void what_was_said_is_found_by_the_words() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(2);
    write(out, "not bad", 127, 0);
    write(out, "schön", -127, 127);
    EncoderPhrases phrases =
        new EncoderPhrases(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));

    assertThat(phrases.of("not bad")).contains(new Said(1, 0));
    assertThat(phrases.of("schön")).contains(new Said(-1, 1));
    assertThat(phrases.of("bad")).isEmpty();
  }

  @Test
  void the_shipped_ones_know_a_pair_that_a_word_alone_gets_wrong() throws IOException {
    EncoderPhrases phrases = EncoderPhrases.shipped();

    assertThat(phrases.of("not bad").orElseThrow().valence())
        .isGreaterThan(phrases.of("so bad").orElseThrow().valence());
  }

  private static void write(DataOutputStream out, String words, int valence, int calm)
      throws IOException {
    CRC32 crc = new CRC32();
    crc.update(words.getBytes(StandardCharsets.UTF_8));
    out.writeInt((int) crc.getValue());
    out.writeByte(valence);
    out.writeByte(calm);
  }
}
