package dev.earshot.dashboard.incident;

import dev.earshot.sentiment.drop.Drop;
import java.util.Locale;

/** How likely it is that a drop is real, in the same words on pages and in alerts. */
public final class Likelihood {

  /** What the figure measures, for people who ask. */
  public static final String MEANING =
      "How likely it is, by all that was heard while the drop lasted, that people's mood has really "
          + "changed. The rest is how likely such a fall comes about by chance.";

  private Likelihood() {}

  /** By all that was heard while it lasted: "97% likely to be real". */
  public static String words(Drop drop) {
    return words(drop.latestConfidence());
  }

  /** The same when it was found. */
  public static String whenFound(Drop drop) {
    return words(drop.confidence());
  }

  /** Whether people would read another figure than when it was found. */
  public static boolean changed(Drop drop) {
    return !words(drop).equals(whenFound(drop));
  }

  /** The figure, and that of the beginning where it was another one. */
  public static String whole(Drop drop) {
    return changed(drop)
        ? "%s, %s when it was found".formatted(words(drop), percent(drop.confidence()))
        : words(drop);
  }

  private static String words(double confidence) {
    return percent(confidence) + " likely to be real";
  }

  /** Never quite certain, nor quite impossible. */
  private static String percent(double confidence) {
    if (confidence > .99) {
      return "more than 99%";
    }
    return confidence < .01
        ? "less than 1%"
        : String.format(Locale.ENGLISH, "%.0f%%", Math.floor(100 * confidence));
  }
}
