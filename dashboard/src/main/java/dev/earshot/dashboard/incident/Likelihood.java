package dev.earshot.dashboard.incident;

import java.util.Locale;

/** How likely it is that a drop is real, in the same words on pages and in alerts. */
public final class Likelihood {

  /** What the figure measures, for people who ask. */
  public static final String MEANING =
      "How likely it was, when the drop was found, that people's mood had really changed. "
          + "The rest is how likely such a fall comes about by chance.";

  private Likelihood() {}

  /**
   * Never quite certain.
   *
   * @param confidence as in {@link dev.earshot.sentiment.drop.Drop#confidence}
   */
  public static String words(double confidence) {
    return confidence > .99
        ? "more than 99% likely to be real"
        : String.format(Locale.ENGLISH, "%.0f%% likely to be real", Math.floor(100 * confidence));
  }
}
