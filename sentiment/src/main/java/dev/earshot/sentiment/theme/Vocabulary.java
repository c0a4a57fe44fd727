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
  private final Map<String, Spoken> spoken = new HashMap<>();
  private final List<Surface> best = new ArrayList<>();

  /**
   * @param ignored words, lower case, that make no theme in any language
   */
  Vocabulary(Set<String> ignored) {
    this.ignored = ignored;
  }

  /** What was read in one language: words as written, and numbers of what inflections share. */
  private record Spoken(Map<String, Surface> surfaces, Map<String, Integer> numbers) {}

  /** The numbers of words, or {@link #NONE}. Counts how often each was written this way. */
  int[] numbers(List<String> words, String language) {
    Spoken of =
        spoken.computeIfAbsent(language, any -> new Spoken(new HashMap<>(), new HashMap<>()));
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      String word = words.get(i);
      numbers[i] = word.equals(Words.BREAK) ? NONE : number(word, language, of);
    }
    return numbers;
  }

  private int number(String word, String language, Spoken of) {
    Surface surface = of.surfaces.get(word);
    if (surface == null) {
      surface = new Surface(word, assign(word, language, of));
      of.surfaces.put(word, surface);
    }
    surface.count++;
    int number = surface.number;
    if (number != NONE && best.get(number) != surface && surface.outranks(best.get(number))) {
      best.set(number, surface);
    }
    return number;
  }

  private int assign(String word, String language, Spoken of) {
    if (ignored.contains(word) || StopWords.of(language).contains(word)) {
      return NONE;
    }
    String key = Inflections.key(word, language);
    Integer number = of.numbers.get(key);
    if (number == null) {
      number = best.size();
      of.numbers.put(key, number);
      best.add(new Surface(word, number));
    }
    return number;
  }

  /** The number of a word that was numbered before in any of its inflections, or {@link #NONE}. */
  int find(String word, String language) {
    Spoken of = spoken.get(language);
    return of == null ? NONE : of.numbers.getOrDefault(Inflections.key(word, language), NONE);
  }

  List<String> languages() {
    return spoken.keySet().stream().sorted().toList();
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
