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
import java.util.stream.Collectors;
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

  /**
   * A word of a text, or a listed run of words.
   *
   * @param form in lower case
   * @param start inclusive, in chars
   * @param end exclusive
   */
  private record Word(String form, int start, int end) {}

  /**
   * A word with a feeling, with what turns it round.
   *
   * @param strength signed, turned round and raised already
   * @param start inclusive, in chars
   * @param end exclusive
   */
  record Felt(double strength, int start, int end) {}

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
    return felt(text).stream().mapToDouble(Felt::strength).sum();
  }

  /** The words with a feeling, in order. */
  List<Felt> felt(String text) {
    List<Word> entries = entries(words(text));
    List<Felt> felt = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int strength = strengths.getOrDefault(entries.get(i).form(), 0);
      if (strength != 0) {
        felt.add(felt(strength, entries, i));
      }
    }
    return felt;
  }

  /** The words again, listed runs of them put together. */
  private List<Word> entries(List<Word> words) {
    List<Word> entries = new ArrayList<>(words.size());
    int i = 0;
    while (i < words.size()) {
      int length = longest(words, i);
      int end = words.get(i + length - 1).end();
      entries.add(new Word(run(words, i, length), words.get(i).start(), end));
      i += length;
    }
    return entries;
  }

  /** 1 where no run is listed. */
  private int longest(List<Word> words, int from) {
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

  private Felt felt(int listed, List<Word> entries, int of) {
    double strength = listed;
    int start = entries.get(of).start();
    for (int i = of - 1; i >= Math.max(0, of - REACH); i--) {
      String entry = entries.get(i).form();
      if (entry.equals(STOP)) {
        break;
      }
      if (negates(entry)) {
        strength *= TURN;
        start = entries.get(i).start();
      }
      strength *= more.contains(entry) ? RAISE : 1;
    }
    boolean turned = of + 1 < entries.size() && after.contains(entries.get(of + 1).form());
    return turned
        ? new Felt(strength * TURN, start, entries.get(of + 1).end())
        : new Felt(strength, start, entries.get(of).end());
  }

  /** Also at the end of what ICU takes for one word, such as 我不, where that is not listed. */
  private boolean negates(String entry) {
    return before.contains(entry)
        || (joint.isEmpty() && !isListed(entry) && before.stream().anyMatch(entry::endsWith));
  }

  private String run(List<Word> words, int from, int length) {
    return words.subList(from, from + length).stream()
        .map(Word::form)
        .collect(Collectors.joining(joint));
  }

  private List<Word> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(locale);
    breaks.setText(text);
    List<Word> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end > start) {
        if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
          start = add(text, start, end, words);
        } else {
          if (!text.substring(start, end).isBlank()) {
            words.add(new Word(STOP, start, end));
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
  private int add(String text, int start, int end, List<Word> words) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (joint.isEmpty() && !isListed(word)) {
      for (int cut = 1; cut < word.length(); cut++) {
        String first = word.substring(0, cut);
        int to = before.contains(first) || more.contains(first) ? to(text, start + cut, end) : -1;
        if (to > 0) {
          words.add(new Word(first, start, start + cut));
          words.add(new Word(text.substring(start + cut, to), start + cut, to));
          return to;
        }
      }
    }
    words.add(new Word(word, start, end));
    return end;
  }

  /** Where the longest word with a feeling ends that begins here and reaches so far, or −1. */
  private int to(String text, int start, int end) {
    for (int to = Math.min(text.length(), start + LONGEST_WORD); to >= end; to--) {
      if (strengths.containsKey(text.substring(start, to))) {
        return to;
      }
    }
    return -1;
  }
}
