package dev.earshot.sentiment.toward;

import dev.earshot.listener.mention.Span;

/**
 * That a sentence sets one target against another.
 *
 * @param a number of a target
 * @param b number of the other
 * @param signA −1, 0 or 1: what it says of a; when {@code open}, unknown
 * @param signB the same of b
 * @param open whether a is judged by what else the sentence says of it, and b the opposite
 * @param goesOnAboutB whether what follows is about b rather than a
 * @param span from its first word to its last name or word
 * @param aside the part of the text that only tells whom a is set against; when {@code open}
 */
record Comparison(
    int a, int b, int signA, int signB, boolean open, boolean goesOnAboutB, Span span, Span aside) {

  int subject() {
    return goesOnAboutB ? b : a;
  }

  boolean concerns(int target) {
    return a == target || b == target;
  }
}
