package dev.earshot.sentiment.score;

import java.util.List;

/**
 * The models of the first tier as one: the linear one for all languages, in English with the
 * network's word beside it.
 */
record FirstTier(LinearModel model, FeatureExtractor extractor, WordNetwork network) {

  /**
   * @throws ModelException when the model was trained beside another network
   */
  static FirstTier of(LinearModel model, WordNetwork network) {
    if (!model.mix().network().equals(network.version())) {
      throw new ModelException(
          "The linear model %s was trained beside the network %s, and this is %s."
                  .formatted(model.version(), model.mix().network(), network.version())
              + " Train it again with earshot train sentiment, or use the models that come with"
              + " Earshot.");
    }
    return new FirstTier(model, new FeatureExtractor(model.bits(), model.lexicon()), network);
  }

  /**
   * Raw scores, one a class.
   *
   * @param language primary tag, {@code und} when it cannot be told
   */
  double[] scores(List<List<Token>> sentences, String language) {
    return scores(extractor.extract(sentences, language), sentences, language);
  }

  /** The same of features that were extracted before. */
  double[] scores(FeatureVector features, List<List<Token>> sentences, String language) {
    double[] linear = model.scores(features);
    return WordNetwork.knows(language)
        ? model.mix().scores(linear, network.scores(sentences))
        : linear;
  }
}
