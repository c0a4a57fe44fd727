package dev.earshot.sentiment.score;

import java.nio.file.Path;
import java.util.function.Supplier;

/** Where scorers come from. Loading takes up to some seconds: load once, share freely. */
public final class Scorers {

  /**
   * Where the cascade asks the encoder by default; what it costs and gains is in docs/accuracy.md.
   */
  public static final double DEFAULT_UNSURE = .30;

  private static final String LINEAR = "linear.model";
  private static final String EMBEDDING = "embedding.model";
  private static final double ALWAYS = 2;

  private Scorers() {}

  /**
   * The linear scorer that comes with Earshot: fastest, least memory.
   *
   * @throws ModelException when the installation is damaged
   */
  public static ReasonedScorer shipped() {
    return shipped(ScorerMode.LINEAR, DEFAULT_UNSURE);
  }

  /**
   * The scorer that comes with Earshot, with the tiers of one's choice.
   *
   * @param unsure for {@link ScorerMode#CASCADE}: the encoder is asked where the linear model's two
   *     likeliest labels are nearer than this, in [0, 1]
   * @throws ModelException when the installation is damaged, or CoreNLP's models are asked for and
   *     not there
   */
  public static ReasonedScorer shipped(ScorerMode mode, double unsure) {
    LinearScorer linear = new LinearScorer(LinearModelFile.shipped(LINEAR), WordNetwork.shipped());
    return scorer(mode, unsure, linear, () -> EmbeddingModelFile.shipped(EMBEDDING));
  }

  /**
   * A scorer with models of one's own.
   *
   * @param models folder that {@code earshot train sentiment} wrote
   * @param unsure as in {@link #shipped(ScorerMode, double)}
   * @throws ModelException when a file that the mode needs is missing or damaged
   */
  public static ReasonedScorer of(Path models, ScorerMode mode, double unsure) {
    LinearScorer linear =
        new LinearScorer(LinearModelFile.read(models.resolve(LINEAR)), WordNetwork.shipped());
    return scorer(mode, unsure, linear, () -> EmbeddingModelFile.read(models.resolve(EMBEDDING)));
  }

  private static ReasonedScorer scorer(
      ScorerMode mode, double unsure, LinearScorer linear, Supplier<EmbeddingModel> second) {
    return switch (mode) {
      case LINEAR -> linear;
      case CASCADE -> twoTiers(linear, second.get(), unsure);
      case BOTH -> twoTiers(linear, second.get(), ALWAYS);
      case CORENLP -> CoreNlpScorer.shipped(linear);
    };
  }

  private static ReasonedScorer twoTiers(
      LinearScorer linear, EmbeddingModel second, double unsure) {
    return new TwoTierScorer(linear, SentenceEncoder.shipped(), second, unsure);
  }
}
