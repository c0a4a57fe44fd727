package dev.earshot.sentiment.score;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.score.Token.Kind;
import java.util.List;
import java.util.Locale;

/**
 * The first tier: a hashed linear model over words, pairs of words and runs of letters, in English
 * with a small network over the words in their order beside it. Tens of microseconds a message.
 * Texts without a word, or in a language the model was not trained on, are judged by emoji and
 * lists of words alone and say so in {@link Sentiment#scorer}.
 */
public final class LinearScorer implements ReasonedScorer {

  static final String NAME = "linear";

  private final FirstTier tier;
  private final LinearModel model;
  private final FeatureExtractor extractor;
  private final EmojiScorer emoji;
  private final Explainer explainer;

  /**
   * @throws ModelException when the model was trained beside another network
   */
  public LinearScorer(LinearModel model, WordNetwork network) {
    this.tier = FirstTier.of(model, network);
    this.model = model;
    this.extractor = tier.extractor();
    this.emoji = new EmojiScorer(model, extractor);
    this.explainer = new Explainer(tier);
  }

  @Override
  public String name() {
    return NAME;
  }

  public String version() {
    return model.version();
  }

  @Override
  public Sentiment score(String text, String language) {
    return judge(text, language).sentiment();
  }

  @Override
  public List<Reason> reasons(String text, String language) {
    return reasons(text, language, score(text, language).label());
  }

  /** The words that pushed toward a label, also one that another tier gave. */
  List<Reason> reasons(String text, String language, Label label) {
    String known = primary(language);
    CleanText clean = CleanText.of(text);
    List<List<Token>> sentences = extractor.tokenize(clean);
    return canRead(known) && hasWords(sentences)
        ? explainer.reasons(text, known, label)
        : emoji.reasons(text, clean, sentences, known, label);
  }

  private static boolean hasWords(List<List<Token>> sentences) {
    for (List<Token> sentence : sentences) {
      for (Token token : sentence) {
        if (isWord(token)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A judgement with what a second tier, or a model that learns on top, needs to know of it.
   *
   * @param language primary tag, {@code und} when it cannot be told
   * @param scores raw, one a class
   * @param margin between the two likeliest labels, weighed for the decision, in [0, 1]
   * @param hasWords whether there is anything but signs, numbers, links, handles and emoji
   */
  @SuppressWarnings("ArrayRecordComponent") // lives for one message
  public record Judged(
      Sentiment sentiment, String language, double[] scores, double margin, boolean hasWords) {}

  /** Judges a text and keeps what led there. Safe from many threads. */
  public Judged judge(String text, String language) {
    CleanText clean = CleanText.of(text);
    List<List<Token>> sentences = extractor.tokenize(clean);
    String known = primary(language);
    boolean hasWords = hasWords(sentences);
    if (!canRead(known) || !hasWords) {
      Sentiment guessed = emoji.score(clean.text(), sentences, known);
      return new Judged(guessed, known, new double[3], 1, hasWords);
    }
    double[] scores = tier.scores(sentences, known);
    Calibration calibration = model.calibration(known);
    Sentiment sentiment = calibration.judge(scores, NAME, model.version());
    return new Judged(sentiment, known, scores, calibration.margin(sentiment), hasWords);
  }

  /**
   * The features that {@link LinearModel#scores} weighs, for a model that learns on top of this
   * one.
   *
   * @param language BCP 47 tag or {@code und}
   */
  public FeatureVector features(String text, String language) {
    return extractor.extract(text, primary(language));
  }

  /** The model behind the judgements. */
  public LinearModel model() {
    return model;
  }

  private static boolean isWord(Token token) {
    return token.kind() == Kind.WORD || token.kind() == Kind.HASHTAG;
  }

  /** A language that cannot be told is read as what all known languages have in common. */
  private boolean canRead(String language) {
    return language.equals("und") || model.knows(language);
  }

  /** {@code pt-BR} → {@code pt}; empty → {@code und}. */
  private static String primary(String language) {
    String lower = language.toLowerCase(Locale.ROOT);
    int dash = lower.indexOf('-');
    String primary = dash < 0 ? lower : lower.substring(0, dash);
    return primary.isEmpty() ? "und" : primary;
  }
}
