package dev.earshot.sentiment.score;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import java.util.List;

/**
 * A scorer with what was learned from a team's corrections on top. Texts that neither tier's model
 * judged, such as those in other languages, are left as they are.
 */
public final class AdaptedScorer implements ReasonedScorer {

  private static final String ADAPTED = ", adapted ";

  private final ReasonedScorer base;
  private final LinearScorer linear;
  private final Adaptation adaptation;

  /**
   * @throws ModelException when the adaptation was trained on other models
   */
  public AdaptedScorer(ReasonedScorer base, Adaptation adaptation) {
    String models = Adaptation.base(base);
    boolean second = base instanceof TwoTierScorer;
    boolean fits = second ? adaptation.base().equals(models) : isOf(adaptation.base(), models);
    if (!fits) {
      throw new ModelException(
          "The adaptation was trained on models %s and does not fit models %s."
                  .formatted(adaptation.base(), models)
              + " Train it again with: earshot train adaptation");
    }
    this.base = base;
    this.linear = base instanceof TwoTierScorer both ? both.linear() : (LinearScorer) base;
    this.adaptation = adaptation;
  }

  private static boolean isOf(String adapted, String linear) {
    return adapted.equals(linear) || adapted.startsWith(linear + "+");
  }

  @Override
  public String name() {
    return base.name();
  }

  /** Whether a judgement of this version was made with what was learned from corrections. */
  public static boolean isAdapted(String version) {
    return version.contains(ADAPTED);
  }

  /** The scorer below. */
  public ReasonedScorer base() {
    return base;
  }

  @Override
  public ReasonedScorer forBatch(int messages) {
    return base instanceof TwoTierScorer both
        ? new AdaptedScorer(both.forBatch(messages), adaptation)
        : this;
  }

  @Override
  public Sentiment score(String text, String language) {
    if (base instanceof TwoTierScorer both) {
      TwoTierScorer.Encoded judged = both.judge(text, language);
      return judged.numbers().length == 0 ? first(judged.first()) : second(judged);
    }
    return first(linear.judge(text, language));
  }

  private Sentiment first(LinearScorer.Judged judged) {
    Sentiment sentiment = judged.sentiment();
    return sentiment.scorer().equals(LinearScorer.NAME)
        ? adapted(adaptation.first(), sentiment, judged.features(), new float[0])
        : sentiment;
  }

  private Sentiment second(TwoTierScorer.Encoded judged) {
    FeatureVector features = judged.first().features();
    return adaptation
        .second()
        .map(layer -> adapted(layer, judged.sentiment(), features, judged.numbers()))
        .orElse(judged.sentiment());
  }

  private Sentiment adapted(
      AdaptationLayer layer, Sentiment judged, FeatureVector features, float[] encoded) {
    double[] p = {judged.negative(), judged.neutral(), judged.positive()};
    double[] scores = layer.scores(p, features, encoded);
    String version = judged.version() + ADAPTED + adaptation.version();
    return layer.calibration().judge(scores, judged.scorer(), version);
  }

  /**
   * The first tier's reasons for the label, as far as they hold with the corrections too: only
   * those without which the label is less likely.
   */
  @Override
  public List<Reason> reasons(String text, String language) {
    Sentiment judged = score(text, language);
    Label label = judged.label();
    double whole = judged.probability(label);
    return linear.reasons(text, language, label).stream()
        .filter(r -> score(r.takenOut(text), language).probability(label) < whole)
        .toList();
  }
}
