package dev.earshot.sentiment.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A theme that people have given a name and words. A message belongs to it when it uses one of the
 * words in any inflection of its language, or one of the phrases with nothing in between.
 */
public final class NamedTheme {

  private final String name;
  private final List<List<String>> phrases;

  /**
   * @param words words and phrases; those without a letter or digit are passed over
   */
  public NamedTheme(String name, List<String> words) {
    this.name = name;
    this.phrases = words.stream().map(NamedTheme::words).filter(of -> !of.isEmpty()).toList();
  }

  public String name() {
    return name;
  }

  /** The single words, lower case; of phrases all of theirs. */
  public List<String> words() {
    return phrases.stream().flatMap(List::stream).distinct().toList();
  }

  /**
   * @param language BCP 47 tag of the text
   */
  public boolean isIn(String text, String language) {
    List<String> keys = keys(Words.of(text), language);
    return phrases.stream()
        .map(phrase -> keys(phrase, language))
        .anyMatch(phrase -> {
          for (int at = 0; at + phrase.size() <= keys.size(); at++) {
            if (keys.subList(at, at + phrase.size()).equals(phrase)) {
              return true;
            }
          }
          return false;
        });
  }

  private static List<String> words(String phrase) {
    List<String> words = new ArrayList<>(Words.of(phrase.toLowerCase(Locale.ROOT)));
    words.removeIf(word -> word.equals(Words.BREAK));
    return words;
  }

  private static List<String> keys(List<String> words, String language) {
    return words.stream()
        .map(word -> word.equals(Words.BREAK) ? word : Inflections.key(word, language))
        .toList();
  }
}
