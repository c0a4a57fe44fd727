package dev.earshot.sentiment.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What people complain about or praise, whoever the brand: groups of related words by language,
 * read once from subjects.txt. Within the few hundred messages of a drop "luggage" and "suitcase"
 * seldom meet, so that they belong together has to be known beforehand.
 */
final class Subjects {

  /** What a word that names its subject counts; one that merely goes with it counts 1. */
  static final int TELLING = 2;

  private static final Map<String, List<List<Word>>> GROUPS = read();

  private Subjects() {}

  /**
   * A word of a group.
   *
   * @param text lower case; or two words with a space between
   * @param weight {@link #TELLING} or 1
   */
  record Word(String text, int weight) {}

  /**
   * @param language BCP 47 tag; there are no groups of a language without a list
   */
  static List<List<Word>> of(String language) {
    String primary = language.length() > 2 ? language.substring(0, 2) : language;
    return GROUPS.getOrDefault(primary, List.of());
  }

  private static Map<String, List<List<Word>>> read() {
    Map<String, List<List<Word>>> lists = new HashMap<>();
    List<List<Word>> current = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        lists.put(line.substring(1, line.indexOf(']')), current);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String words = line.substring(line.indexOf(':') + 1).strip();
        current.add(Arrays.stream(words.split(" ")).map(Subjects::word).toList());
      }
    }
    lists.replaceAll((_, groups) -> List.copyOf(groups));
    return Map.copyOf(lists);
  }

  private static Word word(String written) {
    boolean weak = written.startsWith("~");
    return new Word(written.substring(weak ? 1 : 0).replace('_', ' '), weak ? 1 : TELLING);
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
