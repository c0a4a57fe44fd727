package dev.earshot.listener.topic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what a mistyped name was meant to be. */
final class Suggestion {

  private Suggestion() {}

  /** The nearest of the known names, if it is near enough to be meant. */
  static Optional<String> of(String typed, Collection<String> known) {
    int most = Math.max(1, typed.length() / 3);
    return known.stream()
        .filter(name -> distance(typed, name) <= most)
        .min(Comparator.comparingInt(name -> distance(typed, name)));
  }

  /** Edits, each a letter added, left out, changed or swapped with its neighbour. */
  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int step(int[][] edits, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j] + 1, edits[i][j - 1] + 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
