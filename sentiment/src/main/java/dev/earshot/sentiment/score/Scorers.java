package dev.earshot.sentiment.score;

import java.nio.file.Path;

/** Where scorers come from. Loading takes some tenths of a second: load once, share freely. */
public final class Scorers {

  private static final String LINEAR = "linear.model";

  private Scorers() {}

  /**
   * The scorer that comes with Earshot.
   *
   * @throws ModelException when the installation is damaged
   */
  public static ReasonedScorer shipped() {
    return new LinearScorer(LinearModelFile.shipped(LINEAR));
  }

  /**
   * A scorer with a model of one's own.
   *
   * @param model written by {@code earshot train sentiment}
   * @throws ModelException when the file is missing or damaged
   */
  public static ReasonedScorer of(Path model) {
    return new LinearScorer(LinearModelFile.read(model));
  }
}
