package dev.earshot.dashboard.web;

import dev.earshot.listener.store.Bucket;

/**
 * Between which values the net sentiment of a bucket lies with 80 % certainty, had its messages
 * been drawn by chance from many alike. In points.
 *
 * <p>Normal approximation of a multinomial's p₊ − p₋ with a third of a message added to each class,
 * so that a bucket of one opinion is not called certain.
 */
record Margin(double low, double high) {

  private static final double Z = 1.2816;
  private static final double PRIOR = 1 / 3.0;

  static Margin of(Bucket bucket) {
    double n = bucket.total() + 3 * PRIOR;
    double positive = (bucket.positive() + PRIOR) / n;
    double negative = (bucket.negative() + PRIOR) / n;
    double net = positive - negative;
    double half = Z * Math.sqrt((positive + negative - net * net) / n);
    return new Margin(Math.max(-100, 100 * (net - half)), Math.min(100, 100 * (net + half)));
  }
}
