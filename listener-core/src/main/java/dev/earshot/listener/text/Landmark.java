package dev.earshot.listener.text;

/**
 * A part of a text that a tokenizer of words would break: a handle, a hashtag, an address.
 *
 * @param start inclusive, in chars
 * @param end exclusive, in chars
 * @param term what to look it up by, not folded yet
 */
record Landmark(Kind kind, int start, int end, String term) {

  enum Kind {
    HANDLE("<HANDLE>"),
    HASHTAG("<HASHTAG>"),
    LINK("<HOST>"),
    EMAIL("<EMAIL>");

    private final String tokenType;

    Kind(String tokenType) {
      this.tokenType = tokenType;
    }

    /** As in Lucene's TypeAttribute. */
    String tokenType() {
      return tokenType;
    }
  }
}
