package dev.earshot.sentiment.theme;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.TopicMatch;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that made messages match a topic, which every message has and which are no theme in it.
 * Of a phrase with a word that is a term by itself only that word: with the terms "acme" and "acme
 * app", people may still talk about the app.
 */
public final class TopicWords {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private TopicWords() {}

  /**
   * @param topic id of the topic
   * @return in lower case
   */
  public static Set<String> of(String topic, List<Mention> mentions) {
    Set<String> terms = new HashSet<>();
    for (Mention mention : mentions) {
      for (TopicMatch match : mention.topics()) {
        if (match.topic().equals(topic)) {
          terms.addAll(match.terms());
        }
      }
    }
    List<List<String>> phrases =
        terms.stream()
            .map(term -> BETWEEN.splitAsStream(term.toLowerCase(Locale.ROOT)))
            .map(words -> words.filter(word -> !word.isEmpty()).toList())
            .toList();
    Set<String> ignored = new HashSet<>();
    phrases.stream().filter(phrase -> phrase.size() == 1).forEach(ignored::addAll);
    Set<String> single = Set.copyOf(ignored);
    phrases.stream()
        .filter(phrase -> phrase.stream().noneMatch(single::contains))
        .forEach(ignored::addAll);
    return ignored;
  }
}
