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
import java.util.stream.Stream;

/**
 * Words with a feeling in a language that has no model. Texts are cut into words by ICU's
 * dictionaries (Chinese, Japanese) or at spaces (Vietnamese); the longest listed run of words
 * counts and is not looked into any more, so that a compound with a negation or a feeling in it,
 * such as Vietnamese "hàng không", airline, with "không", not, is what it is listed as. Immutable.
 */
final class WordList {

  /** Most words, as ICU cuts them, that one entry of a list may be made of. */
  private static final int LONGEST = 6;

  /** Most chars of an entry that is looked for within what ICU takes for words. */
  private static final int LONGEST_WORD = 6;

  /** How many words or entries before a word a negation or an intensifier may stand. */
  private static final int REACH = 3;

  /** As for the first tier: a negated word says less than its opposite. */
  private static final double TURN = -.74;

  private static final double RAISE = 1.3;

  /** What an entry such as 楽し/い stands for: an adjective in the forms it is met in. */
  private static final List<String> ADJECTIVE = List.of("い", "く", "くて", "かった");

  /** Stands for a sign, past which nothing reaches; no word and in no entry. */
  private static final String STOP = "\n";

  private final ULocale locale;
  private final String joint;

  /** 0 for what has no feeling although a part of it would have. */
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
    Stream.of(line.substring(colon + 1).strip().split(joint.isEmpty() ? " " : ", ", -1))
        .flatMap(WordList::forms)
        .forEach(word -> {
          switch (head) {
            case "not" -> before.add(word);
            case "after" -> after.add(word);
            case "more" -> more.add(word);
            default -> strengths.put(word, Integer.valueOf(head));
          }
        });
  }

  private static Stream<String> forms(String entry) {
    int stem = entry.indexOf("/い");
    return stem < 0
        ? Stream.of(entry)
        : ADJECTIVE.stream().map(ending -> entry.substring(0, stem) + ending);
  }

  /** Sum of the strengths found, those of negated words turned round; 0 when nothing was. */
  double feeling(String text) {
    List<String> entries = entries(words(text));
    double sum = 0;
    for (int i = 0; i < entries.size(); i++) {
      int strength = strengths.getOrDefault(entries.get(i), 0);
      sum += strength == 0 ? 0 : strength * factor(entries, i);
    }
    return sum;
  }

  /** The words again, listed runs of them put together. */
  private List<String> entries(List<String> words) {
    List<String> entries = new ArrayList<>(words.size());
    int i = 0;
    while (i < words.size()) {
      int length = longest(words, i);
      entries.add(run(words, i, length));
      i += length;
    }
    return entries;
  }

  /** 1 where no run is listed. */
  private int longest(List<String> words, int from) {
    for (int length = Math.min(LONGEST, words.size() - from); length > 1; length--) {
      if (isListed(run(words, from, length))) {
        return length;
      }
    }
    return 1;
  }

  private boolean isListed(String entry) {
    return strengths.containsKey(entry)
        || before.contains(entry)
        || after.contains(entry)
        || more.contains(entry);
  }

  private double factor(List<String> entries, int of) {
    double factor = 1;
    for (int i = of - 1; i >= Math.max(0, of - REACH); i--) {
      String entry = entries.get(i);
      if (entry.equals(STOP)) {
        break;
      }
      factor *= negates(entry) ? TURN : 1;
      factor *= more.contains(entry) ? RAISE : 1;
    }
    boolean turned = of + 1 < entries.size() && after.contains(entries.get(of + 1));
    return turned ? factor * TURN : factor;
  }

  /** Also at the end of what ICU takes for one word, such as 我不, where that is not listed. */
  private boolean negates(String entry) {
    return before.contains(entry)
        || (joint.isEmpty() && !isListed(entry) && before.stream().anyMatch(entry::endsWith));
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
      if (end > start) {
        if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
          start = add(text, start, end, words);
        } else {
          if (!text.substring(start, end).isBlank()) {
            words.add(STOP);
          }
          start = end;
        }
      }
    }
    return words;
  }

  /**
   * ICU takes some words with a negation or an intensifier before them for one, or cuts them behind
   * their first sign (很喜|欢): they are cut where a listed word begins that reaches to the end at
   * least.
   *
   * @return where the text goes on
   */
  private int add(String text, int start, int end, List<String> words) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (joint.isEmpty() && !isListed(word)) {
      for (int cut = 1; cut < word.length(); cut++) {
        String first = word.substring(0, cut);
        int to = before.contains(first) || more.contains(first) ? felt(text, start + cut, end) : -1;
        if (to > 0) {
          words.add(first);
          words.add(text.substring(start + cut, to));
          return to;
        }
      }
    }
    words.add(word);
    return end;
  }

  /** Where the longest word with a feeling ends that begins here and reaches so far, or −1. */
  private int felt(String text, int start, int end) {
    for (int to = Math.min(text.length(), start + LONGEST_WORD); to >= end; to--) {
      if (strengths.containsKey(text.substring(start, to))) {
        return to;
      }
    }
    return -1;
  }
}
