package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.SentenceEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code earshot train texts}: what {@code sentiment/encoder/finetune.py} learns from, one text a
 * line: {@code learn} or {@code held}, language, label, and the text as the encoder reads it,
 * separated by tabs. Then the words and pairs of words it asks encoders about, one a line behind
 * {@code words}, as the first tier spells them.
 */
public final class EncoderTexts {

  private EncoderTexts() {}

  /**
   * Writes the texts the encoder can read.
   *
   * @param data folder shaped as the model card says
   * @param progress told in a line what was written
   * @throws dev.earshot.sentiment.evaluate.LabelledFileException when a file is missing or broken
   */
  public static void write(Path data, Path out, Consumer<String> progress) {
    try {
      TrainingData texts = TrainingData.read(data, Optional.empty());
      boolean[] held = texts.heldBack();
      List<String> lines = new ArrayList<>();
      for (int row = 0; row < held.length; row++) {
        TrainingText each = texts.texts().get(row);
        if (SentenceEncoder.knows(each.language())) {
          lines.add(line(each, held[row]));
        }
      }
      int count = lines.size();
      CommonWords.of(texts.texts()).forEach(words -> lines.add("words\t" + words));
      Files.write(out, lines);
      progress.accept(
          "wrote %s (%d texts, %d words and pairs)".formatted(out, count, lines.size() - count));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(TrainingText text, boolean held) {
    Label label = text.labelled().label();
    return String.join(
        "\t",
        held ? "held" : "learn",
        text.language(),
        label.name().toLowerCase(Locale.ROOT),
        SentenceEncoder.reads(text.labelled().text()));
  }
}
