package dev.earshot.sentiment.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What people complain about or praise, whoever the brand: groups of related words by language,
 * read once from subjects.txt. Within the few hundred messages of a drop "luggage" and "suitcase"
 * seldom meet, so that they belong together has to be known beforehand.
 */
final class Subjects {

  private static final Map<String, List<List<String>>> GROUPS = read();

  private Subjects() {}

  /**
   * Groups of lower-case words.
   *
   * @param language BCP 47 tag; there are none of a language without a list
   */
  static List<List<String>> of(String language) {
    String primary = language.length() > 2 ? language.substring(0, 2) : language;
    return GROUPS.getOrDefault(primary, List.of());
  }

  private static Map<String, List<List<String>>> read() {
    Map<String, Map<String, List<String>>> lists = new LinkedHashMap<>();
    Map<String, List<String>> current = new LinkedHashMap<>();
    for (String line : lines()) {
      if (line.startsWith("[")) {
        current = new LinkedHashMap<>();
        lists.put(line.substring(1, line.indexOf(']')), current);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        add(line, current);
      }
    }
    return lists.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, list -> List.copyOf(list.getValue().values())));
  }

  private static void add(String line, Map<String, List<String>> groups) {
    int colon = line.indexOf(':');
    String name = line.substring(0, colon);
    List<String> listed = List.of(line.substring(colon + 1).strip().split(" "));
    List<String> words = new ArrayList<>();
    if (name.startsWith("+")) {
      listed.forEach(part -> words.addAll(Objects.requireNonNull(groups.get(part), part)));
    } else {
      words.addAll(listed);
    }
    groups.put(name, List.copyOf(words));
  }

  private static List<String> lines() {
    try (InputStream in = Subjects.class.getResourceAsStream("subjects.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("subjects.txt cannot be read from the jar", e);
    }
  }
}
