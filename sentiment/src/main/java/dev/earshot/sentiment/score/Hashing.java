package dev.earshot.sentiment.score;

/**
 * A small fast string hash with a good finish (Murmur3's). Part of the model format: never change.
 */
final class Hashing {

  private Hashing() {}

  static int string(int seed, String text) {
    return finish(steps(begin(seed), text));
  }

  static int begin(int seed) {
    return seed * 0x9E3779B1;
  }

  /** All chars of a text, after what was hashed before. */
  static int steps(int h, String text) {
    int after = h;
    for (int i = 0; i < text.length(); i++) {
      after = step(after, text.charAt(i));
    }
    return after;
  }

  static int step(int h, char c) {
    return (h ^ c) * 0x01000193 + 0x3C6EF372;
  }

  static int finish(int h) {
    int x = h;
    x ^= x >>> 16;
    x *= 0x85EBCA6B;
    x ^= x >>> 13;
    x *= 0xC2B2AE35;
    return x ^ (x >>> 16);
  }
}
