package dev.earshot.listener.store;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Span;
import java.util.List;

/**
 * A mention found.
 *
 * @param highlights where the query's text occurs, in order, not overlapping
 */
public record Hit(Mention mention, List<Span> highlights) {

  public Hit {
    highlights = List.copyOf(highlights);
  }
}
