package dev.earshot.sentiment.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Emoji and emoticons with a feeling, for texts that show nothing else that can be read. What the
 * linear model weighs them by is of no use there: it learned them beside words, which say most of
 * what an emoji says. Immutable.
 */
final class EmojiList {

  private static final String RESOURCE = "emoji.txt";

  /** What each doubling of the same sign adds to its strength. */
  private static final double AGAIN = .25;

  private final Map<String, Integer> strengths = new HashMap<>();

  private EmojiList() {}

  /**
   * A listed sign in a text.
   *
   * @param entry as listed
   * @param start inclusive, in chars
   * @param end exclusive
   */
  record Found(String entry, int start, int end) {}

  /**
   * @throws ModelException when the installation is damaged
   */
  static EmojiList shipped() {
    EmojiList list = new EmojiList();
    try (InputStream in = EmojiList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new ModelException(
            "The list %s of the sentiment module is missing. The build is incomplete: build"
                    .formatted(RESOURCE)
                + " Earshot again from a clean checkout.");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().filter(line -> !line.startsWith("#")).forEach(list::read);
      return list;
    } catch (IOException e) {
      throw new ModelException("The list %s cannot be read: %s".formatted(RESOURCE, e), e);
    }
  }

  private void read(String line) {
    int colon = line.indexOf(':');
    Integer strength = Integer.valueOf(line.substring(0, colon));
    for (String sign : line.substring(colon + 1).strip().split(" ", -1)) {
      strengths.put(sign, strength);
    }
  }

  /** Whether an emoji, told by its first code point, is listed. */
  boolean has(String emoji) {
    return strengths.containsKey(emoji);
  }

  /** The listed signs of a text, in order; the same one several times in a row once each. */
  List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      String emoji = Character.toString(text.codePointAt(i));
      if (Tokens.isEmoji(text.codePointAt(i)) && has(emoji)) {
        found.add(new Found(emoji, i, i + emoji.length()));
      }
    }
    for (Emoticons.Found emoticon : Emoticons.in(text)) {
      if (has(emoticon.form())) {
        found.add(new Found(emoticon.form(), emoticon.start(), emoticon.end()));
      }
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  /** Sum of the strengths, one more of the same adding less than the one before. */
  double feeling(List<Found> found) {
    Map<String, Long> times =
        found.stream().collect(Collectors.groupingBy(Found::entry, Collectors.counting()));
    double sum = 0;
    for (Map.Entry<String, Long> each : times.entrySet()) {
      double log2 = Math.log(each.getValue()) / Math.log(2);
      sum += strengths.getOrDefault(each.getKey(), 0) * (1 + AGAIN * log2);
    }
    return sum;
  }
}
