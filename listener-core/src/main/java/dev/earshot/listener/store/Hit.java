package dev.earshot.listener.store;

import dev.earshot.listener.mention.Mention;
import java.util.List;

/**
 * A mention found.
 *
 * @param highlights where the query's text occurs, in order, not overlapping
 */
public record Hit(Mention mention, List<Span> highlights) {

  /**
   * A part of the text.
   *
   * @param start inclusive, in chars
   * @param end exclusive, in chars
   */
  public record Span(int start, int end) {}

  public Hit {
    highlights = List.copyOf(highlights);
  }
}
