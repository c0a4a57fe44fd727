package dev.earshot.sentiment.score;

import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.score.Token.Kind;
import java.util.List;
import java.util.Map;

/**
 * For languages the model was not trained on: judges by emoji and emoticons, which mean much the
 * same everywhere, for a few languages by a list of words too, and stays unsure. Without any of
 * them it says neutral at {@link #PRIOR}.
 */
final class EmojiScorer {

  static final String NAME = "emoji";
  static final String WITH_WORDS = "words+emoji";

  /** What is assumed of a text that shows nothing. */
  private static final double[] PRIOR = {.2, .6, .2};

  /** Emoji are a hint, not a proof: their weights count for less than in a text we can read. */
  private static final double TRUST = 1.2;

  /** Log-odds of one step of a word list, and the most that words can bring. */
  private static final double STEP = .8;

  private static final double MOST = 2.2;

  private static final Calibration CALIBRATION =
      new Calibration(
          "",
          TRUST,
          new double[] {Math.log(PRIOR[0]), Math.log(PRIOR[1]), Math.log(PRIOR[2])},
          new double[] {1, 1, 1});

  private final LinearModel model;
  private final FeatureExtractor extractor;
  private final Map<String, WordList> words;

  EmojiScorer(LinearModel model, FeatureExtractor extractor) {
    this.model = model;
    this.extractor = extractor;
    this.words =
        Map.of(
            "zh", WordList.shipped("zh", ""),
            "ja", WordList.shipped("ja", ""),
            "vi", WordList.shipped("vi", " "));
  }

  /**
   * @param language primary tag
   */
  Sentiment score(String text, List<List<Token>> sentences, String language) {
    double[] scores = emoji(sentences);
    WordList list = words.get(language);
    if (list == null) {
      return CALIBRATION.judge(scores, NAME, model.version());
    }
    double feeling = Math.max(-MOST, Math.min(MOST, STEP * list.feeling(text)));
    scores[0] -= feeling / TRUST;
    scores[2] += feeling / TRUST;
    return CALIBRATION.judge(scores, WITH_WORDS, model.version());
  }

  private double[] emoji(List<List<Token>> sentences) {
    List<Token> emoji =
        sentences.stream().flatMap(List::stream).filter(EmojiScorer::isEmoji).toList();
    double[] scores = new double[3];
    if (!emoji.isEmpty()) {
      double[] with = model.scores(extractor.extract(List.of(emoji), ""));
      double[] without = model.scores(extractor.extract(List.of(), ""));
      for (int c = 0; c < 3; c++) {
        scores[c] = with[c] - without[c];
      }
    }
    return scores;
  }

  private static boolean isEmoji(Token token) {
    return token.kind() == Kind.EMOJI || token.kind() == Kind.EMOTICON;
  }
}
