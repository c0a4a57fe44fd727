package dev.earshot.listener.topic;

/**
 * A piece of a query.
 *
 * @param offset where it begins in the query, in chars from 0
 * @param written as it stands there
 * @param text what stands in the quotes, or the same as {@code written}
 */
record QueryToken(Kind kind, int offset, String written, String text) {

  enum Kind {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    WORD,
    QUOTED,
    /** {@code ~5} right after quotes. */
    SLOP,
    END
  }
}
