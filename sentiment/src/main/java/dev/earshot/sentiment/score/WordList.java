package dev.earshot.sentiment.score;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words with a feeling in a language that has no model. Texts are cut into words by ICU's
 * dictionaries (Chinese, Japanese) or at spaces (Vietnamese); the longest listed run of words
 * counts. Immutable.
 */
final class WordList {

  /** Most words, as ICU cuts them, that one entry of a list may be made of. */
  private static final int LONGEST = 4;

  /** How far before a word a negation or an intensifier may stand. */
  private static final int REACH = 2;

  /** As for the first tier: a negated word says less than its opposite. */
  private static final double TURN = -.74;

  private static final double RAISE = 1.3;

  private final ULocale locale;
  private final String joint;
  private final Map<String, Integer> strengths = new HashMap<>();
  private final Set<String> before = new HashSet<>();
  private final Set<String> after = new HashSet<>();
  private final Set<String> more = new HashSet<>();

  private WordList(String language, String joint) {
    this.locale = new ULocale(language);
    this.joint = joint;
  }

  /**
   * @param joint what stands between the words of an entry: nothing or a space
   * @throws ModelException when the installation is damaged
   */
  static WordList shipped(String language, String joint) {
    String resource = "words_" + language + ".txt";
    WordList list = new WordList(language, joint);
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new ModelException(
            "The word list %s of the sentiment module is missing. The build is incomplete: build"
                    .formatted(resource)
                + " Earshot again from a clean checkout.");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().filter(line -> !line.startsWith("#")).forEach(list::read);
      return list;
    } catch (IOException e) {
      throw new ModelException("The word list %s cannot be read: %s".formatted(resource, e), e);
    }
  }

  private void read(String line) {
    int colon = line.indexOf(':');
    String head = line.substring(0, colon);
    for (String word : line.substring(colon + 1).strip().split(joint.isEmpty() ? " " : ", ", -1)) {
      switch (head) {
        case "not" -> before.add(word);
        case "after" -> after.add(word);
        case "more" -> more.add(word);
        default -> strengths.put(word, Integer.valueOf(head));
      }
    }
  }

  /** Sum of the strengths found, those of negated words turned round; 0 when nothing was. */
  double feeling(String text) {
    List<String> words = words(text);
    double sum = 0;
    int i = 0;
    while (i < words.size()) {
      int length = longest(words, i);
      if (length > 0) {
        double strength = strengths.getOrDefault(run(words, i, length), 0);
        sum += strength * factor(words, i, i + length);
      }
      i += Math.max(1, length);
    }
    return sum;
  }

  private int longest(List<String> words, int from) {
    for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
      if (strengths.containsKey(run(words, from, length))) {
        return length;
      }
    }
    return 0;
  }

  private double factor(List<String> words, int from, int to) {
    double factor = 1;
    for (int i = Math.max(0, from - REACH); i < from; i++) {
      factor *= negates(words.get(i)) ? TURN : 1;
      factor *= more.contains(words.get(i)) ? RAISE : 1;
    }
    for (int length = 1; length <= REACH && to + length <= words.size(); length++) {
      if (after.contains(run(words, to, length))) {
        return factor * TURN;
      }
    }
    return factor;
  }

  /** Also at the end of what ICU takes for one word, such as 我不. */
  private boolean negates(String word) {
    return before.contains(word) || (joint.isEmpty() && before.stream().anyMatch(word::endsWith));
  }

  private String run(List<String> words, int from, int length) {
    return String.join(joint, words.subList(from, from + length));
  }

  private List<String> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(locale);
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String word = text.substring(start, end);
      if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
        add(word.toLowerCase(Locale.ROOT), words);
      }
      start = end;
    }
    return words;
  }

  /** ICU takes some negated words for one: they are cut in two where the rest is listed. */
  private void add(String word, List<String> words) {
    if (!strengths.containsKey(word)) {
      for (String not : before) {
        if (word.startsWith(not) && strengths.containsKey(word.substring(not.length()))) {
          words.add(not);
          words.add(word.substring(not.length()));
          return;
        }
      }
    }
    words.add(word);
  }
}
