package dev.earshot.sentiment.theme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds messages that say the same in the same words. Links, handles, numbers and punctuation do
 * not make a difference.
 */
public final class Copies {

  private Copies() {}

  /** For each text the index of the first one that it is a copy of; its own when there is none. */
  public static int[] firsts(List<Text> texts) {
    Map<String, Integer> seen = new HashMap<>();
    int[] firsts = new int[texts.size()];
    for (int i = 0; i < firsts.length; i++) {
      String key = key(texts.get(i).text());
      Integer first = key.isEmpty() ? null : seen.putIfAbsent(key, i);
      firsts[i] = first == null ? i : first;
    }
    return firsts;
  }

  /** For each text whether its author had not written it before. */
  public static boolean[] fresh(List<Text> texts, int[] firsts) {
    Set<String> written = new HashSet<>();
    boolean[] fresh = new boolean[texts.size()];
    for (int i = 0; i < fresh.length; i++) {
      fresh[i] = written.add(firsts[i] + " " + texts.get(i).author());
    }
    return fresh;
  }

  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (String word : Words.of(text)) {
      if (!word.equals(Words.BREAK)) {
        key.append(word).append(' ');
      }
    }
    return key.toString();
  }
}
