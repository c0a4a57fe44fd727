package dev.earshot.sentiment.score;

import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.score.Token.Kind;
import java.util.List;

/**
 * For languages the model was not trained on: judges by emoji and emoticons alone, which mean much
 * the same everywhere, and stays unsure. Without any it says neutral at {@link #PRIOR}.
 */
final class EmojiScorer {

  static final String NAME = "emoji";

  /** What is assumed of a text that shows nothing. */
  private static final double[] PRIOR = {.2, .6, .2};

  /** Emoji are a hint, not a proof: their weights count for less than in a text we can read. */
  private static final double TRUST = 1.2;

  private static final Calibration CALIBRATION =
      new Calibration(
          "",
          TRUST,
          new double[] {Math.log(PRIOR[0]), Math.log(PRIOR[1]), Math.log(PRIOR[2])},
          new double[] {1, 1, 1});

  private final LinearModel model;
  private final FeatureExtractor extractor;

  EmojiScorer(LinearModel model, FeatureExtractor extractor) {
    this.model = model;
    this.extractor = extractor;
  }

  Sentiment score(List<List<Token>> sentences) {
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
    return CALIBRATION.judge(scores, NAME, model.version());
  }

  private static boolean isEmoji(Token token) {
    return token.kind() == Kind.EMOJI || token.kind() == Kind.EMOTICON;
  }
}
