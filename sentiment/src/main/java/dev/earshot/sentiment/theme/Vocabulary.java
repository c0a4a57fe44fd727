package dev.earshot.sentiment.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers the words of all languages; inflections of one word in one language have one number. Stop
 * words and words of the topic itself have none.
 */
final class Vocabulary {

  static final int NONE = -1;

  private final Set<String> ignored;
  private final Map<String, Map<String, Surface>> surfaces = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Surface> best = new ArrayList<>();

  /**
   * @param ignored words, lower case, that make no theme in any language
   */
  Vocabulary(Set<String> ignored) {
    this.ignored = ignored;
  }

  /** The number of a word, or {@link #NONE}. Counts how often it was written this way. */
  int number(String word, String language) {
    if (word.equals(Words.BREAK)) {
      return NONE;
    }
    Map<String, Surface> known = surfaces.computeIfAbsent(language, any -> new HashMap<>());
    Surface surface = known.get(word);
    if (surface == null) {
      surface = new Surface(word, assign(word, language));
      known.put(word, surface);
    }
    surface.count++;
    if (surface.number != NONE && surface.outranks(best.get(surface.number))) {
      best.set(surface.number, surface);
    }
    return surface.number;
  }

  private int assign(String word, String language) {
    if (ignored.contains(word) || StopWords.of(language).contains(word)) {
      return NONE;
    }
    String key = key(word, language);
    Integer number = numbers.get(key);
    if (number == null) {
      number = best.size();
      numbers.put(key, number);
      best.add(new Surface(word, number));
    }
    return number;
  }

  /** The number of a word that was numbered before in any of its inflections, or {@link #NONE}. */
  int find(String word, String language) {
    return numbers.getOrDefault(key(word, language), NONE);
  }

  List<String> languages() {
    return surfaces.keySet().stream().sorted().toList();
  }

  private static String key(String word, String language) {
    return language + ' ' + Inflections.key(word, language);
  }

  /** The most frequent form of a word. */
  String name(int number) {
    return best.get(number).word;
  }

  int size() {
    return best.size();
  }

  private static final class Surface {
    private final String word;
    private final int number;
    private int count;

    Surface(String word, int number) {
      this.word = word;
      this.number = number;
    }

    boolean outranks(Surface other) {
      return count > other.count || (count == other.count && word.compareTo(other.word) < 0);
    }
  }
}
