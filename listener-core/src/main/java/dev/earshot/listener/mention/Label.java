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

  /** Where this class stands in arrays and tables: 0, 1, 2. */
  @SuppressWarnings("EnumOrdinal") // the order is part of what this enum says
  public int index() {
    return ordinal();
  }

  /** The class at a place of an array; the inverse of {@link #index}. */
  public static Label at(int index) {
    return values()[index];
  }

  /**
   * @param key as given by {@link #key()}, in any case
   * @throws IllegalArgumentException for any other word
   */
  public static Label of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
