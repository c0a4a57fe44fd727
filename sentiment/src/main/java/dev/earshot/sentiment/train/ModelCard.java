package dev.earshot.sentiment.train;

import dev.earshot.sentiment.evaluate.Evaluation;
import dev.earshot.sentiment.evaluate.LabelledFile;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.LinearModel;
import dev.earshot.sentiment.score.LinearScorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells in Markdown what a model was trained on, what it reaches, and what it cannot do. */
@SuppressWarnings("InlineFormatString") // the card reads as one piece
final class ModelCard {

  private static final String TEXT =
      """
      # Sentiment model `linear` version %s

      Written by `earshot train sentiment` on %s with seed %d.

      ## What it is
      A linear three-class model over 2^%d hashed features: words, pairs of words, runs of 3 to 5
      letters, negated words, emoji and emoticons, hashtags, sums over two word lists. Weights by
      CoreNLP's QNMinimizer with an L2 penalty; probabilities calibrated on held-out folds of the
      training texts; the label weighs rare classes up for macro-recall.

      ## Data
      | file | texts |
      |---|---:|
      %s
      The TweetEval texts are those of SemEval 2013–2016 task 4, the others UMSAB's (XLM-T); their
      terms are those of their authors and of Twitter. The word lists are VADER's (MIT) and
      AFINN-165 (Apache-2.0). The files themselves are not part of Earshot.

      ## Measured, on texts not trained on
      | file | language given | n | accuracy | macro-recall | macro-F1 | ECE |
      |---|---|---:|---:|---:|---:|---:|
      %s
      ## Limits
      - Trained on short public posts of 2012–2016; other kinds of text and newer words fare worse.
      - Irony, news without an opinion, and comparisons of two brands are often misjudged.
      - Languages other than those above are judged by emoji alone, and say so.
      - Licence of the model file: as Earshot's own, GPL-3.0-or-later.
      """;

  private ModelCard() {}

  static String write(
      TrainingData data, LinearModel model, Path folder, LocalDate date, long seed) {
    StringBuilder files = new StringBuilder();
    data.files()
        .forEach(
            (file, n) -> files.append("| ").append(file).append(" | ").append(n).append(" |\n"));
    return TEXT.formatted(
        model.version(),
        date,
        seed,
        model.bits(),
        files,
        measured(new LinearScorer(model), folder));
  }

  private static String measured(LinearScorer scorer, Path folder) {
    StringBuilder rows = new StringBuilder();
    row(scorer, folder, "tweeteval_sentiment_val", "en", rows);
    row(scorer, folder, "tweeteval_sentiment_devtest", "en", rows);
    row(scorer, folder, "airline_val", "en", rows);
    for (Map.Entry<String, String> each : TrainingData.LANGUAGES.entrySet()) {
      row(scorer, folder, "umsab_" + each.getKey() + "_val", each.getValue(), rows);
    }
    return rows.toString();
  }

  private static void row(
      LinearScorer scorer, Path folder, String name, String language, StringBuilder rows) {
    Path file = folder.resolve("sentiment/" + name + ".tsv");
    if (!Files.exists(file)) {
      return;
    }
    List<LabelledText> texts = LabelledFile.read(file);
    Evaluation e = Evaluation.of(scorer, (_, _) -> language, texts);
    rows.append(
        String.format(
            Locale.ROOT,
            "| %s | %s | %d | %.3f | %.3f | %.3f | %.3f |%n",
            name,
            language,
            e.n(),
            e.accuracy(),
            e.macroRecall(),
            e.macroF1(),
            e.ece()));
  }
}
