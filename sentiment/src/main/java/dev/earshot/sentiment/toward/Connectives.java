package dev.earshot.sentiment.toward;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The small words of one language that tell how parts of a sentence hang together. */
record Connectives(
    Set<String> contrast,
    Set<String> and,
    Set<String> every,
    Set<String> behind,
    Set<String> article) {

  private static final Map<String, Connectives> LANGUAGES = read();
  private static final Connectives NONE =
      new Connectives(Set.of(), Set.of("&"), Set.of(), Set.of(), Set.of());

  /**
   * @param language BCP 47 tag; an unknown one is taken for English, one without a list has no
   *     small words
   */
  static Connectives of(String language) {
    return LANGUAGES.getOrDefault(Sections.of(language), NONE);
  }

  private static Map<String, Connectives> read() {
    Map<String, Connectives> languages = new HashMap<>();
    Sections.read("connectives.txt")
        .forEach((language, lines) -> {
          Map<String, Set<String>> lists = new HashMap<>();
          for (String line : lines) {
            int colon = line.indexOf(':');
            lists.put(
                line.substring(0, colon), Set.of(line.substring(colon + 1).strip().split(" +")));
          }
          languages.put(language, of(lists));
        });
    return Map.copyOf(languages);
  }

  private static Connectives of(Map<String, Set<String>> lists) {
    return new Connectives(
        lists.getOrDefault("contrast", Set.of()),
        lists.getOrDefault("and", Set.of()),
        lists.getOrDefault("every", Set.of()),
        lists.getOrDefault("behind", Set.of()),
        lists.getOrDefault("article", Set.of()));
  }
}
