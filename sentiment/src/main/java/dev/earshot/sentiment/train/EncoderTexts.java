package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.SentenceEncoder;
import dev.earshot.sentiment.score.WordNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * {@code earshot train texts}: what {@code sentiment/encoder/finetune.py} learns from, one text a
 * line: {@code learn} or {@code held}, language, label, and the text as the encoder and as {@link
 * WordNetwork} read it, separated by tabs. Then the words and pairs of words it asks encoders
 * about, one a line behind {@code words}, as the first tier spells them; then every form of {@link
 * WordNetwork}'s behind {@code form} and as the encoder reads it.
 */
public final class EncoderTexts {

  private static final Pattern SPACE = Pattern.compile("\\p{javaWhitespace}");

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
      Set<String> forms = new LinkedHashSet<>();
      for (int row = 0; row < held.length; row++) {
        TrainingText each = texts.texts().get(row);
        if (SentenceEncoder.knows(each.language())) {
          List<String> read = read(each.labelled().text());
          read.forEach(form -> forms.add(form.substring(1)));
          lines.add(line(each, held[row], read));
        }
      }
      int count = lines.size();
      CommonWords.of(texts.texts()).forEach(words -> lines.add("words\t" + words));
      int words = lines.size() - count;
      forms.forEach(form -> lines.add("form\t" + form + "\t" + SentenceEncoder.reads(form)));
      Files.write(out, lines);
      progress.accept(
          "wrote %s (%d texts, %d words and pairs, %d forms)"
              .formatted(out, count, words, forms.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A form that has a space, such as a number and its fraction, cannot be told from two. */
  private static List<String> read(String text) {
    return WordNetwork.reads(text).stream().filter(form -> !SPACE.matcher(form).find()).toList();
  }

  private static String line(TrainingText text, boolean held, List<String> read) {
    Label label = text.labelled().label();
    return String.join(
        "\t",
        held ? "held" : "learn",
        text.language(),
        label.name().toLowerCase(Locale.ROOT),
        SentenceEncoder.reads(text.labelled().text()),
        String.join(" ", read));
  }
}
