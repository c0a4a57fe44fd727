package dev.earshot.listener.store;

import java.util.List;

/**
 * How often terms occur in a window and in a background.
 *
 * @param windowSize mentions in the window
 * @param backgroundSize mentions in the background
 * @param terms most frequent in the window first
 */
public record TermCounts(long windowSize, long backgroundSize, List<TermCount> terms) {

  /**
   * Mentions that contain a term, each counted once.
   *
   * @param term as indexed: one word or hashtag, lower case
   */
  public record TermCount(String term, long inWindow, long inBackground) {}

  public TermCounts {
    terms = List.copyOf(terms);
  }
}
