package dev.earshot.sentiment.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words that never make a theme, by language; read once from stopwords.txt. */
final class StopWords {

  private static final String EVERY_LANGUAGE = "all";
  private static final Map<String, Set<String>> LISTS = read();
  private static final Set<String> ALL = union();

  private StopWords() {}

  /**
   * @param language BCP 47 tag; one without a list gets the words of all lists
   */
  static Set<String> of(String language) {
    String primary = language.length() > 2 ? language.substring(0, 2) : language;
    return LISTS.getOrDefault(primary, ALL);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    Set<String> current = new HashSet<>();
    for (String line : lines()) {
      if (line.startsWith("[")) {
        current = new HashSet<>();
        lists.put(line.substring(1, line.indexOf(']')), current);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        current.addAll(List.of(line.strip().split(" ")));
      }
    }
    Set<String> everywhere = Objects.requireNonNull(lists.remove(EVERY_LANGUAGE));
    lists.values().forEach(list -> list.addAll(everywhere));
    return Map.copyOf(lists);
  }

  private static List<String> lines() {
    try (InputStream in = StopWords.class.getResourceAsStream("stopwords.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("stopwords.txt cannot be read from the jar", e);
    }
  }

  private static Set<String> union() {
    Set<String> union = new HashSet<>();
    LISTS.values().forEach(union::addAll);
    return Set.copyOf(union);
  }
}
