package dev.earshot.listener.mention;

import java.util.Locale;

/** The three classes of sentiment, in the order used by every array and table of Earshot. */
public enum Label {
  NEGATIVE,
  NEUTRAL,
  POSITIVE;

  /** The name used in files, URLs and JSON: {@code negative}, {@code neutral}, {@code positive}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param key as given by {@link #key()}, in any case
   * @throws IllegalArgumentException for any other word
   */
  public static Label of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
