package dev.earshot.sentiment.score;

/** Pairs of words that follow each other in a sentence: over handles and links, not over signs. */
final class WordPairs {

  private String before = "";

  /** The pair that a token of the sentence ends, such as "not bad", or nothing. */
  String next(Token token) {
    switch (token.kind()) {
      case HANDLE, LINK -> {
        return "";
      }
      case WORD -> {
        String pair = before.isEmpty() ? "" : before + " " + token.form();
        before = token.form();
        return pair;
      }
      default -> {
        before = "";
        return "";
      }
    }
  }
}
