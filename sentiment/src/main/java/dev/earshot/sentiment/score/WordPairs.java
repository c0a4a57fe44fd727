package dev.earshot.sentiment.score;

import dev.earshot.sentiment.score.Token.Kind;

/** Pairs of words that follow each other in a sentence: over handles and links, not over signs. */
final class WordPairs {

  private String before = "";

  /** The pair that a token of the sentence ends, such as "not bad", or nothing. */
  String next(Token token) {
    String first = first(token);
    return first.isEmpty() ? "" : first + " " + token.form();
  }

  /** Where that pair stands in a lexicon, or −1: the same without making a string. */
  int next(Token token, Lexicon lexicon) {
    String first = first(token);
    return first.isEmpty()
        ? -1
        : lexicon.find(Hashing.steps(Hashing.step(Lexicon.begin(first), ' '), token.form()));
  }

  /** The first word of the pair that a token ends, or nothing. */
  private String first(Token token) {
    if (token.kind() == Kind.HANDLE || token.kind() == Kind.LINK) {
      return "";
    }
    String first = before;
    before = token.isWord() ? token.form() : "";
    return before.isEmpty() ? "" : first;
  }
}
