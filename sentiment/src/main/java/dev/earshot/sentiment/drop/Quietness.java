package dev.earshot.sentiment.drop;

/**
 * How quiet a topic is, from 0 to 1: half at ten effective messages an hour. In a quiet topic an
 * hour says next to nothing and a small shift cannot be told within a day, so evidence is looked
 * for at few lengths and in shifts that can be told ({@link ShareEvidence}): every further look is
 * one more chance to be wrong, and windows much alike hardly differ in what they see.
 */
final class Quietness {

  private static final double HALF = 10;
  private static final double STEEPNESS = 4;

  private Quietness() {}

  /**
   * @param perHour effective messages an hour
   */
  static double of(double perHour) {
    return 1 / (1 + Math.pow(perHour / HALF, STEEPNESS));
  }
}
