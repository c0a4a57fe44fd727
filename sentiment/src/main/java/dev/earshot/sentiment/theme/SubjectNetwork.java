package dev.earshot.sentiment.theme;

import dev.earshot.sentiment.score.GatedNetwork;
import dev.earshot.sentiment.score.ModelException;
import java.util.List;

/**
 * Tells by all words of an English message, in their order, what it is about: "we sat on the ground
 * till noon" has no word that names a delay. Made by {@code sentiment/encoder/subjects.py}, which
 * has it say what published sentence encoders say.
 */
final class SubjectNetwork {

  private static final String LANGUAGE = "en";
  private static final GatedNetwork NETWORK = shipped();

  private SubjectNetwork() {}

  private static GatedNetwork shipped() {
    List<String> subjects = Subjects.names(LANGUAGE);
    GatedNetwork network =
        GatedNetwork.shipped(SubjectNetwork.class, "subjects.network", subjects.size() + 1);
    if (!network.version().equals(String.join(",", subjects))) {
      throw new ModelException(
          "subjects.network tells %s apart, subjects.txt lists %s. Train it again: sentiment/encoder."
              .formatted(network.version(), String.join(",", subjects)));
    }
    return network;
  }

  /**
   * @param language BCP 47 tag
   */
  static boolean knows(String language) {
    return Subjects.primary(language).equals(LANGUAGE);
  }

  /**
   * Raw scores of each of the {@link Subjects}, and behind them of none.
   *
   * @param words see {@link Words}
   */
  static double[] scores(List<String> words) {
    return NETWORK.scores(words);
  }
}
