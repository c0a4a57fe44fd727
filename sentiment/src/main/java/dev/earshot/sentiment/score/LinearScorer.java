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
    Read read = read(text, language);
    return reasons(text, read, judge(read).sentiment().label());
  }

  /** The words that pushed toward a label, also one that another tier gave. */
  List<Reason> reasons(String text, String language, Label label) {
    return reasons(text, read(text, language), label);
  }

  private List<Reason> reasons(String text, Read read, Label label) {
    return read.isForModel()
        ? explainer.reasons(text, read.clean(), read.sentences(), read.language(), label)
        : emoji.reasons(text, read.clean(), read.sentences(), read.language(), label);
  }

  /**
   * A text as it is judged.
   *
   * @param language primary tag, {@code und} when it cannot be told
   * @param isForModel whether there are words that the model can read
   */
  private record Read(
      CleanText clean,
      List<List<Token>> sentences,
      String language,
      boolean hasWords,
      boolean isForModel) {}

  private Read read(String text, String language) {
    CleanText clean = CleanText.of(text);
    List<List<Token>> sentences = extractor.tokenize(clean);
    String known = primary(language);
    boolean hasWords = hasWords(sentences);
    return new Read(clean, sentences, known, hasWords, hasWords && canRead(known));
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
   * @param features what {@link LinearModel#scores} weighed; none where it was not asked
   * @param scores raw, one a class
   * @param margin between the two likeliest labels, weighed for the decision, in [0, 1]
   * @param hasWords whether there is anything but signs, numbers, links, handles and emoji
   */
  @SuppressWarnings("ArrayRecordComponent") // lives for one message
  public record Judged(
      Sentiment sentiment,
      String language,
      FeatureVector features,
      double[] scores,
      double margin,
      boolean hasWords) {}

  /** Judges a text and keeps what led there. Safe from many threads. */
  public Judged judge(String text, String language) {
    return judge(read(text, language));
  }

  private Judged judge(Read read) {
    String language = read.language();
    if (!read.isForModel()) {
      Sentiment guessed = emoji.score(read.clean().text(), read.sentences(), language);
      return new Judged(guessed, language, new FeatureVector(0), new double[3], 1, read.hasWords());
    }
    FeatureVector features = extractor.extract(read.sentences(), language);
    double[] scores = tier.scores(features, read.sentences(), language);
    Calibration calibration = model.calibration(language);
    Sentiment sentiment = calibration.judge(scores, NAME, model.version());
    return new Judged(sentiment, language, features, scores, calibration.margin(sentiment), true);
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
