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

  private static final Map<String, List<Group>> GROUPS = read();

  private Subjects() {}

  /**
   * A word of a group.
   *
   * @param text lower case; or two words with a space between
   * @param weight {@link #TELLING} or 1
   */
  record Word(String text, int weight) {}

  /** A subject's words. */
  private record Group(String name, List<Word> words) {}

  /**
   * @param language BCP 47 tag; there are no groups of a language without a list
   */
  static List<List<Word>> of(String language) {
    return groups(language).stream().map(Group::words).toList();
  }

  /** What the groups are called in the list, where nobody but us sees it. */
  static List<String> names(String language) {
    return groups(language).stream().map(Group::name).toList();
  }

  private static List<Group> groups(String language) {
    return GROUPS.getOrDefault(primary(language), List.of());
  }

  /** The language of a tag. */
  static String primary(String language) {
    return language.length() > 2 ? language.substring(0, 2) : language;
  }

  private static Map<String, List<Group>> read() {
    Map<String, List<Group>> lists = new HashMap<>();
    List<Group> current = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        lists.put(line.substring(1, line.indexOf(']')), current);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        String[] words = line.substring(colon + 1).strip().split(" ");
        current.add(
            new Group(line.substring(0, colon), Arrays.stream(words).map(Subjects::word).toList()));
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
