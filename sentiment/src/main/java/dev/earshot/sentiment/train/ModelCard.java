package dev.earshot.sentiment.train;

import dev.earshot.sentiment.evaluate.Evaluation;
import dev.earshot.sentiment.evaluate.LabelledFile;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.EmbeddingModel;
import dev.earshot.sentiment.score.LinearScorer;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.SentenceEncoder;
import dev.earshot.sentiment.score.TwoTierScorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tells in Markdown what a model was trained on, what it reaches, and what it cannot do. */
@SuppressWarnings("InlineFormatString") // the card reads as one piece
final class ModelCard {

  private static final String TEXT =
      """
      # Sentiment models, version %s

      Written by `earshot train sentiment` on %s; made again from the same files they are the same
      bytes.

      ## What they are
      - `linear`: the first tier. A linear three-class model over 2^%d hashed features: words, pairs of words, runs
        of 3 to 5 letters, negated words, emoji and emoticons, hashtags, sums over lists of words and of
        pairs of words. English has one half of the indices, the other languages share the other, where
        English texts count less. Weights by CoreNLP's QNMinimizer with an L2 penalty. In English most of what it
        learns from is what encoders like the second tier's say of texts they had not seen, the rest
        people's labels (distillation). For English a small recurrent network over the words in their
        order beside it, trained on the English texts below and on altered copies of them by what such
        encoders say (sentiment/encoder); the linear raw scores are mixed in with a share of %s.
      - `linear+embedding`: for English, the same plus a network with one hidden layer over the
        first and the mean vector of a sentence encoder: the first 5 layers of bge-small-en-v1.5 (MIT),
        fine-tuned on the English texts below and on altered copies of them, mostly by what encoders of
        eight layers say of texts they had not seen (sentiment/encoder). %d units, the mean of networks
        that began at other places, taught half by people's labels and half by such encoders, by AdamW
        with dropout. The first tier's raw scores are mixed in
        with a share of %s.

      Probabilities are calibrated on texts the models had not seen: in English the last tenth of each
      file, which neither encoders nor the network saw either, in the other languages a twentieth of each file
      at a time. They are then moved from the shares of negative, neutral and positive in training
      half of the way to even ones: mentions of brands are oftener negative than those tweets. The label
      weighs rare classes up further, for macro-recall.

      ## Data
      | file | texts |
      |---|---:|
      %s
      The TweetEval texts are those of SemEval 2013–2016 task 4, the others UMSAB's (XLM-T); their
      terms are those of their authors and of Twitter. Each text is used once, and none that TweetEval's
      validation half has too: UMSAB's English half is of the same tweets. Translations are of TweetEval's
      texts, by Apertium (sentiment/encoder/translate.sh). The word lists are VADER's (MIT), AFINN-165
      (Apache-2.0), the Emoji Sentiment Ranking (Kralj Novak et al. 2015, CC BY-SA 4.0) and what the
      encoders make of single words and of pairs of words that three texts have. The other languages have
      a list each of some 600 everyday words and turns, written for Earshot (words_de.txt and so on), whose
      worth English texts teach by AFINN's words. The texts themselves are not part of Earshot.

      ## Measured, on texts not trained on
      | file | language given | model | n | accuracy | macro-recall | macro-F1 | ECE |
      |---|---|---|---:|---:|---:|---:|---:|
      %s
      ## Limits
      - Trained on short public posts of 2012–2016; other kinds of text and newer words fare worse.
      - Irony, news without an opinion, and comparisons of two brands are often misjudged.
      - Hindi was seen in Latin letters only, with labels that are near to chance for any model.
      - Where one class is far more common than in training, probabilities lean to the training's
        shares: docs/accuracy.md has the numbers.
      - Chinese, Japanese and Vietnamese are judged by a short list of words and by emoji, other
        languages than those above by emoji alone; both say so.
      - Licence of the model file: as Earshot's own, GPL-3.0-or-later.
      """;

  private final Path folder;
  private final TrainingData data;
  private final EmbeddingModel embedding;
  private final LinearScorer first;
  private final TwoTierScorer both;

  /** Above every margin: the second tier is always asked. */
  private static final double ALWAYS = 2;

  ModelCard(
      Path folder,
      TrainingData data,
      LinearScorer first,
      SentenceEncoder encoder,
      EmbeddingModel embedding) {
    this.folder = folder;
    this.data = data;
    this.embedding = embedding;
    this.first = first;
    this.both = new TwoTierScorer(first, encoder, embedding, ALWAYS);
  }

  String write(LocalDate date) {
    StringBuilder files = new StringBuilder();
    data.files().forEach((file, n) -> files.append("| %s | %d |%n".formatted(file, n)));
    TreeMap<String, Integer> translated = new TreeMap<>();
    data.translated().forEach(text -> translated.merge(text.language(), 1, Integer::sum));
    translated.forEach(
        (language, n) -> files.append("| translated into %s | %d |%n".formatted(language, n)));
    return TEXT.formatted(
        first.version(),
        date,
        first.model().bits(),
        first.model().mix().linearShare(),
        embedding.head().units(),
        embedding.linearShare(),
        files,
        measured());
  }

  private String measured() {
    StringBuilder rows = new StringBuilder();
    for (String file :
        List.of("tweeteval_sentiment_val", "tweeteval_sentiment_devtest", "airline_val")) {
      row(first, file, "en", rows);
      row(both, file, "en", rows);
    }
    for (Map.Entry<String, String> each : TrainingData.LANGUAGES.entrySet()) {
      row(first, "umsab_" + each.getKey() + "_val", each.getValue(), rows);
    }
    row(both, "umsab_english_val", "en", rows);
    return rows.toString();
  }

  private void row(ReasonedScorer scorer, String name, String language, StringBuilder rows) {
    Path file = folder.resolve("sentiment/" + name + ".tsv");
    if (!Files.exists(file)) {
      return;
    }
    List<LabelledText> texts = LabelledFile.read(file);
    Evaluation e = Evaluation.of(scorer, (_, _) -> language, texts);
    rows.append("| %s | %s | %s | %d ".formatted(name, language, scorer.name(), e.n()));
    rows.append(
        String.format(
            Locale.ROOT,
            "| %.3f | %.3f | %.3f | %.3f |%n",
            e.accuracy(),
            e.macroRecall(),
            e.macroF1(),
            e.ece()));
  }
}
