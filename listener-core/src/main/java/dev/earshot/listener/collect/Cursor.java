package dev.earshot.listener.collect;

/**
 * Where a collector stopped reading, in the collector's own words.
 *
 * @param value opaque to everybody but the collector that made it
 */
public record Cursor(String value) {

  /** Nothing read yet. */
  public static final Cursor START = new Cursor("");
}
