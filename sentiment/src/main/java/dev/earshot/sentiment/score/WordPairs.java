package dev.earshot.sentiment.score;

import dev.earshot.sentiment.score.Token.Kind;

/** Pairs of words that follow each other in a sentence: over handles and links, not over signs. */
final class WordPairs {

  private String before = "";

  /** The pair that a token of the sentence ends, such as "not bad", or nothing. */
  String next(Token token) {
    if (token.kind() == Kind.HANDLE || token.kind() == Kind.LINK) {
      return "";
    }
    String first = before;
    before = token.isWord() ? token.form() : "";
    return first.isEmpty() || before.isEmpty() ? "" : first + " " + before;
  }
}
