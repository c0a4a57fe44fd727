package dev.earshot.sentiment.score;

import dev.earshot.listener.mention.Sentiment;
import java.util.List;

/**
 * Both tiers as one scorer: the linear model judges every message; for English ones a sentence
 * encoder's judgement is mixed in, always or only where the linear model is unsure. {@link
 * Sentiment#scorer} says who decided.
 */
public final class TwoTierScorer implements ReasonedScorer {

  static final String NAME = "linear+embedding";

  /**
   * Messages that the encoder reads in about two seconds on one core: where no more wait, it reads
   * all of them.
   */
  public static final int SMALL_BATCH = 200;

  /** Above every margin. */
  private static final double ALWAYS = 2;

  /** The only language the encoder was made for. */
  private static final String LANGUAGE = "en";

  private final LinearScorer linear;
  private final SentenceEncoder encoder;
  private final EmbeddingModel model;
  private final double unsure;

  /**
   * @param unsure the encoder is asked where the two likeliest labels of the linear model, weighed
   *     for the decision, are nearer than this, in [0, 1]; above 1 it is asked always
   */
  public TwoTierScorer(
      LinearScorer linear, SentenceEncoder encoder, EmbeddingModel model, double unsure) {
    this.linear = linear;
    this.encoder = encoder;
    this.model = model;
    this.unsure = unsure;
  }

  /** The first tier. */
  public LinearScorer linear() {
    return linear;
  }

  /** What the second tier reads with; {@link SentenceEncoder#encode} gives a text's numbers. */
  public SentenceEncoder encoder() {
    return encoder;
  }

  /** The head of the second tier. */
  public EmbeddingModel model() {
    return model;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** The encoder for every message of a small batch, only for the unsure ones of a large one. */
  @Override
  public TwoTierScorer forBatch(int messages) {
    return messages > SMALL_BATCH || unsure >= ALWAYS
        ? this
        : new TwoTierScorer(linear, encoder, model, ALWAYS);
  }

  @Override
  public Sentiment score(String text, String language) {
    LinearScorer.Judged first = linear.judge(text, language);
    if (!asksEncoder(first)) {
      return first.sentiment();
    }
    double[] scores = model.blend(first.scores(), model.scores(encoder.encode(text)));
    String version = first.sentiment().version() + "+" + model.version();
    return model.calibration().judge(scores, NAME, version);
  }

  /**
   * The first tier's reasons for the label, as far as they hold for both: each is taken out of the
   * text, and only those without which the label is less likely are given. The encoder itself
   * cannot say why.
   */
  @Override
  public List<Reason> reasons(String text, String language) {
    LinearScorer.Judged first = linear.judge(text, language);
    Sentiment both = score(text, language);
    List<Reason> reasons = linear.reasons(text, language, both.label());
    if (!asksEncoder(first)) {
      return reasons;
    }
    double whole = both.probability(both.label());
    return reasons.stream()
        .filter(r -> score(without(text, r), language).probability(both.label()) < whole)
        .toList();
  }

  private boolean asksEncoder(LinearScorer.Judged first) {
    return first.language().equals(LANGUAGE) && first.hasWords() && first.margin() < unsure;
  }

  private static String without(String text, Reason reason) {
    return text.substring(0, reason.start()) + text.substring(reason.end());
  }
}
