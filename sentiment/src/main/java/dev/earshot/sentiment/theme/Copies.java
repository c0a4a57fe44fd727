package dev.earshot.sentiment.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds messages that say the same in the same words, or nearly: links, handles, numbers and
 * punctuation make no difference, and of longer texts a few words may differ.
 */
public final class Copies {

  private Copies() {}

  /** For each text the index of the first one that it is a copy of; its own when there is none. */
  public static int[] firsts(List<Text> texts) {
    Map<List<String>, Integer> seen = new HashMap<>();
    NearCopies near = new NearCopies(texts.size());
    int[] firsts = new int[texts.size()];
    for (int i = 0; i < firsts.length; i++) {
      List<String> words = withoutBreaks(texts.get(i).words());
      Integer same = words.isEmpty() ? Integer.valueOf(i) : seen.get(words);
      firsts[i] = same != null ? same : near.first(i, words);
      seen.putIfAbsent(words, firsts[i]);
    }
    return firsts;
  }

  /**
   * For each text whether it counts where people are counted: it is no copy of what its author had
   * already written in its period, and the author has not yet been counted {@code most} times
   * there. Where the author is not known every text counts as somebody's.
   *
   * @param firsts see {@link #firsts}
   * @param period of each text, such as 0 before and 1 after
   */
  public static boolean[] fresh(List<Text> texts, int[] firsts, byte[] period, int most) {
    Set<String> written = new HashSet<>();
    Map<String, Integer> counted = new HashMap<>();
    boolean[] fresh = new boolean[texts.size()];
    for (int i = 0; i < fresh.length; i++) {
      String author = period[i] + " " + texts.get(i).author();
      fresh[i] =
          texts.get(i).author().isEmpty()
              || (written.add(firsts[i] + " " + author)
                  && counted.merge(author, 1, Integer::sum) <= most);
    }
    return fresh;
  }

  private static List<String> withoutBreaks(List<String> words) {
    List<String> kept = new ArrayList<>(words);
    kept.removeIf(word -> word.equals(Words.BREAK));
    return kept;
  }
}
