package dev.earshot.listener.store;

import java.util.Optional;

/**
 * Keeps mentions. Thread-safe. Input and output begin with the first call that needs them, so that
 * the program starts when a backend is down.
 */
public interface MentionStore extends MentionWriter, AutoCloseable {

  MentionPage search(MentionQuery query, Page page);

  /** Counts by label over [query.from, query.to), cut by the interval's edges. */
  Series series(MentionQuery query, Interval interval);

  /** Terms of the window, at most {@code size}, with their counts in the background. */
  TermCounts termCounts(MentionQuery window, MentionQuery background, int size);

  /** Counts for filters. */
  Facets facets(MentionQuery query);

  /** What keeps the store from working, for people to read; empty when it works. Never throws. */
  Optional<String> check();

  /** Harmless when called twice. */
  @Override
  void close();
}
