package dev.earshot.listener.store;

import java.util.List;

/**
 * One page of a search.
 *
 * @param total exact number of mentions that match, over all pages
 * @param next for {@link Page#after()}, empty when this is the last page
 */
public record MentionPage(long total, List<Hit> hits, String next) {

  public MentionPage {
    hits = List.copyOf(hits);
  }
}
