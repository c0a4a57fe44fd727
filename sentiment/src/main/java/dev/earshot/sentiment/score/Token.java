package dev.earshot.sentiment.score;

/**
 * A word, sign or emoji of a text.
 *
 * @param form lower case, compatibility forms folded, repeated letters cut to two, digits as 0
 * @param start inclusive, in chars of the cleaned text
 * @param end exclusive, in chars of the cleaned text
 * @param negated whether a negation word reaches it
 * @param elongated whether a letter was repeated three times or more
 * @param shouted whether it is a word of capitals in a text that is not all capitals
 */
record Token(
    String form,
    Kind kind,
    int start,
    int end,
    boolean negated,
    boolean elongated,
    boolean shouted) {

  enum Kind {
    WORD,
    HASHTAG,
    HANDLE,
    LINK,
    EMOJI,
    EMOTICON,
    NUMBER,
    SIGN
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }
}
