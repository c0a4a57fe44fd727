package dev.earshot.listener.store;

/**
 * Which part of a result is wanted.
 *
 * @param size at most {@link #MAX_SIZE}
 * @param after {@link MentionPage#next()} of the page before, or empty for the first
 */
public record Page(int size, Order order, String after) {

  public static final int MAX_SIZE = 10_000;

  /** In which order; ties by id. */
  public enum Order {
    NEWEST,
    OLDEST,
    MOST_NEGATIVE,
    MOST_POSITIVE,
    RELEVANCE
  }

  public Page {
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("page size must be 0 to " + MAX_SIZE + ": " + size);
    }
  }

  public static Page newest(int size) {
    return new Page(size, Order.NEWEST, "");
  }
}
