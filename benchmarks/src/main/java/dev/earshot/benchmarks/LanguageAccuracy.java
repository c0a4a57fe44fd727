package dev.earshot.benchmarks;

import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.sentiment.evaluate.LabelledFile;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.LanguageDetection;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the language of a post is told right without any hint: a row a language of UMSAB.
 *
 * <p>Argument: the folder of umsab_&lt;language&gt;_val.tsv.
 */
public final class LanguageAccuracy {

  private static final Map<String, String> LANGUAGES =
      new TreeMap<>(
          Map.of(
              "ar",
              "arabic",
              "de",
              "german",
              "en",
              "english",
              "es",
              "spanish",
              "fr",
              "french",
              "hi",
              "hindi",
              "it",
              "italian",
              "pt",
              "portuguese"));

  private LanguageAccuracy() {}

  public static void main(String[] args) {
    LanguageDetector detector = LanguageDetection.shipped();
    LANGUAGES.forEach((tag, name) -> {
      List<LabelledText> texts = LabelledFile.read(Path.of(args[0], "umsab_" + name + "_val.tsv"));
      Map<String, Integer> told = new TreeMap<>();
      texts.forEach(t -> told.merge(detector.detect(t.text(), ""), 1, Integer::sum));
      int right = told.getOrDefault(tag, 0);
      double share = (double) right / texts.size();
      System.out.printf(Locale.ROOT, "| %s | %d | %.3f | %s |%n", tag, texts.size(), share, told);
    });
  }
}
