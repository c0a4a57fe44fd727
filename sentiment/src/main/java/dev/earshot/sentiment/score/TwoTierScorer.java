package dev.earshot.sentiment.score;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Both tiers as one scorer: the linear model judges every message; for English ones a sentence
 * encoder's judgement is mixed in, always or only where the linear model is unsure. {@link
 * Sentiment#scorer} says who decided.
 */
public final class TwoTierScorer implements ReasonedScorer {

  static final String NAME = "linear+embedding";

  /**
   * Messages that the encoder reads in less than a second on one core: where no more wait, it reads
   * all of them.
   */
  public static final int SMALL_BATCH = 200;

  /** Above every margin. */
  private static final double ALWAYS = 2;

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
    return judge(text, language).sentiment();
  }

  /**
   * A judgement with what the encoder read.
   *
   * @param first what the first tier said
   * @param numbers empty where the encoder was not asked
   */
  @SuppressWarnings("ArrayRecordComponent") // lives for one message
  public record Encoded(LinearScorer.Judged first, Sentiment sentiment, float[] numbers) {}

  Encoded judge(String text, String language) {
    LinearScorer.Judged first = linear.judge(text, language);
    return asksEncoder(first)
        ? both(first, text)
        : new Encoded(first, first.sentiment(), new float[0]);
  }

  /**
   * What both tiers say, also where the first is sure; empty for a text that the encoder is never
   * asked about.
   */
  public Optional<Encoded> read(String text, String language) {
    LinearScorer.Judged first = linear.judge(text, language);
    return isForEncoder(first) ? Optional.of(both(first, text)) : Optional.empty();
  }

  private Encoded both(LinearScorer.Judged first, String text) {
    float[] numbers = encoder.encode(text);
    double[] scores = model.blend(first.scores(), model.scores(numbers));
    String version = first.sentiment().version() + "+" + model.version();
    return new Encoded(first, model.calibration().judge(scores, NAME, version), numbers);
  }

  /**
   * The encoder cannot say why. The words that push the first tier toward the label given are taken
   * out of the text one by one and the text judged again, by whoever judges it then: those without
   * which the label is less likely are reasons, as strong as the fall that was measured.
   */
  @Override
  public List<Reason> reasons(String text, String language) {
    Sentiment given = score(text, language);
    Label label = given.label();
    double whole = Reason.logOdds(given.probability(label));
    double sign = label == Label.NEGATIVE ? -1 : 1;
    List<Reason> reasons = new ArrayList<>();
    for (Reason each : linear.reasons(text, language, label)) {
      double left = score(each.takenOut(text), language).probability(label);
      double fall = whole - Reason.logOdds(left);
      if (fall >= Explainer.LEAST) {
        reasons.add(new Reason(each.start(), each.end(), each.text(), sign * fall));
      }
    }
    return reasons;
  }

  private boolean asksEncoder(LinearScorer.Judged first) {
    return isForEncoder(first) && first.margin() < unsure;
  }

  private static boolean isForEncoder(LinearScorer.Judged first) {
    return SentenceEncoder.knows(first.language()) && first.hasWords();
  }
}
