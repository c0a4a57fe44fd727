package dev.earshot.dashboard.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How one author types.
 *
 * @param lowerCase never reaches for the shift key
 * @param noFullStop ends without one
 * @param loud likes exclamation marks
 * @param shortForms of words, where the language has them
 * @param sloppy share of their messages with a slip of the finger
 * @param emoji share of their messages with an emoji
 */
record Voice(
    boolean lowerCase,
    boolean noFullStop,
    boolean loud,
    boolean shortForms,
    double sloppy,
    double emoji) {

  private static final Map<String, Map<String, String>> SHORT =
      Map.of(
          "en",
          Map.of(
              "you", "u", "because", "cuz", "please", "pls", "really", "rly", "though", "tho",
              "don't", "dont", "can't", "cant", "without", "w/o", "weeks", "wks", "I'm", "im"),
          "pt",
          Map.of("que", "q", "não", "n", "também", "tb", "porque", "pq", "você", "vc"),
          "es",
          Map.of("que", "q", "también", "tmb", "porque", "xq", "por qué", "xq"),
          "de",
          Map.of("nicht", "ned", "einfach", "einf.", "eine", "ne"));

  private static final Map<String, String> MISSPELT =
      Map.of(
          "definitely", "definately",
          "received", "recieved",
          "really", "realy",
          "because", "becuase",
          "tomorrow", "tommorow",
          "disappointed", "dissapointed",
          "disappointing", "dissapointing",
          "delivery", "delievery",
          "their", "thier",
          "ridiculous", "rediculous");

  static Voice of(RandomGenerator random) {
    return new Voice(
        random.nextDouble() < .14,
        random.nextDouble() < .4,
        random.nextDouble() < .16,
        random.nextDouble() < .1,
        random.nextDouble() < .2 ? .35 : .03,
        random.nextDouble() < .35 ? .45 : .04);
  }

  /** For headlines: as an editor would have it. */
  static final Voice EDITED = new Voice(false, false, false, false, 0, 0);

  String type(String text, String language, RandomGenerator random) {
    String typed = text;
    if (shortForms) {
      typed = replaceWords(typed, SHORT.getOrDefault(language, Map.of()));
    }
    if (random.nextDouble() < sloppy) {
      String misspelt = language.equals("en") ? replaceWords(typed, MISSPELT) : typed;
      typed = misspelt.equals(typed) ? slip(typed, random) : misspelt;
    }
    if (lowerCase) {
      typed = typed.toLowerCase(Locale.ROOT);
    }
    if (loud && typed.endsWith(".")) {
      typed = typed.substring(0, typed.length() - 1) + (random.nextInt(3) == 0 ? "!!" : "!");
    }
    if (noFullStop && typed.endsWith(".")) {
      typed = typed.substring(0, typed.length() - 1);
    }
    return typed;
  }

  private static String replaceWords(String text, Map<String, String> by) {
    String[] words = text.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      words[i] = by.getOrDefault(words[i], words[i]);
    }
    return String.join(" ", words);
  }

  /** Swaps two letters inside a long word, never in a name, a handle or a tag. */
  private static String slip(String text, RandomGenerator random) {
    List<String> words = List.of(text.split(" ", -1));
    int start = random.nextInt(words.size());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get((start + i) % words.size());
      if (word.length() >= 6 && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        int at = 1 + random.nextInt(word.length() - 3);
        String slipped =
            word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        return text.replaceFirst("\\b" + word + "\\b", slipped);
      }
    }
    return text;
  }
}
