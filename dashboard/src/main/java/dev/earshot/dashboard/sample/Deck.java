package dev.earshot.dashboard.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Deals all cards before one comes again, so that the same words are far apart. */
final class Deck<T> {

  private final List<T> cards;
  private final RandomGenerator random;
  private int dealt;

  Deck(List<T> cards, RandomGenerator random) {
    this.cards = new ArrayList<>(cards);
    this.random = random;
    this.dealt = cards.size();
  }

  T deal() {
    if (dealt == cards.size()) {
      shuffle();
      dealt = 0;
    }
    return cards.get(dealt++);
  }

  /** Fisher and Yates. */
  private void shuffle() {
    for (int i = cards.size() - 1; i > 0; i--) {
      Collections.swap(cards, i, random.nextInt(i + 1));
    }
  }
}
