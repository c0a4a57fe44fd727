package dev.earshot.sentiment.train;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What fine-tuned encoders make of words they know in pieces only and of pairs of words, each on
 * its own. Written by {@code sentiment/encoder/finetune.py} for {@link CommonWords}.
 *
 * <p>The file: their number, then the CRC-32 of each and what is said of it, two bytes from −127 to
 * 127, big-endian. Checksums, since pairs of words out of texts are a part of these texts.
 */
final class EncoderPhrases {

  private static final String FILE = "encoder-phrases.bin";
  private static final float MOST = 127;

  private final Map<Integer, Said> said = new HashMap<>();

  /**
   * @param valence praise above 0, blame below, in [−1, 1]
   * @param calm how surely it is neither, in [−1, 1]
   */
  record Said(float valence, float calm) {}

  EncoderPhrases(DataInputStream in) throws IOException {
    int phrases = in.readInt();
    for (int i = 0; i < phrases; i++) {
      said.put(in.readInt(), new Said(in.readByte() / MOST, in.readByte() / MOST));
    }
  }

  static EncoderPhrases shipped() throws IOException {
    try (InputStream in = EncoderPhrases.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from Earshot's jar");
      }
      return new EncoderPhrases(new DataInputStream(new BufferedInputStream(in)));
    }
  }

  /** What was said of a word or pair, if it was asked about. */
  Optional<Said> of(String words) {
    CRC32 crc = new CRC32();
    crc.update(words.getBytes(StandardCharsets.UTF_8));
    return Optional.ofNullable(said.get((int) crc.getValue()));
  }
}
