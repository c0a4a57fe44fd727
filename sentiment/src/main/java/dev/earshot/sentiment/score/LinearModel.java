package dev.earshot.sentiment.score;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Weights of a hashed linear model with the lexicon its features need and its calibrations.
 *
 * <p>Weights stand as index × 3 + class, 2^bits indices. They are handed over, not copied: nobody
 * may change the array afterwards.
 */
public final class LinearModel {

  private final String version;
  private final int bits;
  private final float[] weights;
  private final Lexicon lexicon;
  private final List<Calibration> calibrations;
  private final Mix mix;
  private final Map<String, Calibration> byLanguage;
  private final Calibration general;

  /**
   * @param version changes whenever the weights do
   * @param calibrations the languages the model knows, one each, and one for the empty language
   * @param mix for English
   */
  public LinearModel(
      String version,
      int bits,
      float[] weights,
      Lexicon lexicon,
      List<Calibration> calibrations,
      Mix mix) {
    if (weights.length != 3 << bits) {
      throw new IllegalArgumentException(
          "%d weights do not fit %d bits".formatted(weights.length, bits));
    }
    this.version = version;
    this.bits = bits;
    this.weights = weights;
    this.lexicon = lexicon;
    this.calibrations = List.copyOf(calibrations);
    this.mix = mix;
    this.byLanguage =
        calibrations.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Calibration::language, c -> c, (first, again) -> first));
    Calibration others = byLanguage.get("");
    if (others == null) {
      throw new IllegalArgumentException("a model needs a calibration for the empty language");
    }
    this.general = others;
  }

  public String version() {
    return version;
  }

  public int bits() {
    return bits;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  public List<Calibration> calibrations() {
    return calibrations;
  }

  /** How its scores of English texts go together with the network's. */
  public Mix mix() {
    return mix;
  }

  /** Whether texts of this language were trained on. */
  public boolean knows(String language) {
    return !language.isEmpty() && byLanguage.containsKey(language);
  }

  /** The calibration of a language, or the general one. */
  public Calibration calibration(String language) {
    return byLanguage.getOrDefault(language, general);
  }

  /** Its own raw scores of a text's features, one a class. */
  public double[] scores(FeatureVector features) {
    double negative = 0;
    double neutral = 0;
    double positive = 0;
    for (int i = 0; i < features.size(); i++) {
      int at = features.index(i) * 3;
      float value = features.value(i);
      negative += value * weights[at];
      neutral += value * weights[at + 1];
      positive += value * weights[at + 2];
    }
    return new double[] {negative, neutral, positive};
  }

  float weight(int index, int label) {
    return weights[index * 3 + label];
  }
}
