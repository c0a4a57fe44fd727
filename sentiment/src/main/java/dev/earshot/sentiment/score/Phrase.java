package dev.earshot.sentiment.score;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of tokens that a reader takes as one: a word, or a word with the negation that reaches it
 * ("didn't work"), or such neighbours joined ("lost my parcel").
 *
 * @param sentence which one of the text it stands in
 * @param first token of the text, inclusive
 * @param last token of the text, inclusive
 * @param start inclusive, in chars of the cleaned text
 * @param end exclusive, in chars of the cleaned text
 */
record Phrase(int sentence, int first, int last, int start, int end) {

  /** Function words between two phrases that are joined over. */
  private static final int GAP = 1;

  /** Tokens of the longest phrase that is made by joining. */
  private static final int LONGEST = 4;

  /** The words of a text that can be told as a reason, each with its negation. */
  static List<Phrase> of(List<List<Token>> sentences) {
    List<Phrase> phrases = new ArrayList<>();
    int before = 0;
    for (int s = 0; s < sentences.size(); s++) {
      List<Token> sentence = sentences.get(s);
      for (int i = 0; i < sentence.size(); i++) {
        if (canBeTold(sentence.get(i)) && !negatesNext(sentence, i)) {
          int from = begin(sentence, i);
          phrases.add(
              new Phrase(
                  s, before + from, before + i, sentence.get(from).start(), sentence.get(i).end()));
        }
      }
      before += sentence.size();
    }
    return phrases;
  }

  /**
   * Neighbours made one.
   *
   * @param phrases in the order of the text
   */
  static List<Phrase> joined(List<Phrase> phrases) {
    List<Phrase> joined = new ArrayList<>();
    for (Phrase next : phrases) {
      Phrase last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && last.sentence == next.sentence
          && next.first - last.last <= GAP + 1
          && next.last - last.first < LONGEST) {
        joined.removeLast();
        joined.add(
            new Phrase(
                last.sentence,
                Math.min(last.first, next.first),
                next.last,
                Math.min(last.start, next.start),
                next.end));
      } else if (last == null || next.first > last.last) {
        joined.add(next);
      } // else both have the same negation, and it is told with the nearer word
    }
    return joined;
  }

  /** The sentences without it, negations marked anew. */
  List<List<Token>> removedFrom(List<List<Token>> sentences) {
    int before = sentences.subList(0, sentence).stream().mapToInt(List::size).sum();
    List<Token> shorter = new ArrayList<>(sentences.get(sentence));
    shorter.subList(first - before, last - before + 1).clear();
    List<List<Token>> rest = new ArrayList<>(sentences);
    rest.set(sentence, Negation.mark(shorter));
    return rest;
  }

  private static boolean canBeTold(Token token) {
    return switch (token.kind()) {
      case WORD ->
          token.form().codePointCount(0, token.form().length()) > 1
              && !FunctionWords.contains(token.form())
              && !token.form().startsWith("'");
      case HASHTAG, EMOJI, EMOTICON -> true;
      case HANDLE, LINK, NUMBER, SIGN -> false;
    };
  }

  /** A negation is told with what it turns, never alone: "not" says nothing without "happy". */
  private static boolean negatesNext(List<Token> sentence, int word) {
    return Negation.isNegation(sentence.get(word).form())
        && word + 1 < sentence.size()
        && sentence.get(word + 1).negated();
  }

  /** Where a word's negation begins, the verb that carries it included ("did" of "didn't"). */
  private static int begin(List<Token> sentence, int word) {
    if (!sentence.get(word).negated()) {
      return word;
    }
    int from = word;
    while (from > 0 && !Negation.isNegation(sentence.get(from).form())) {
      from--;
    }
    boolean glued = from > 0 && sentence.get(from - 1).end() == sentence.get(from).start();
    return glued && sentence.get(from - 1).isWord() ? from - 1 : from;
  }
}
