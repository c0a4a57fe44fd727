package dev.earshot.sentiment.theme;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Texts as sets of numbered terms: words, and phrases of two neighbouring words. Copies of one text
 * by one author count once.
 */
public final class Corpus {

  private static final int RARE_WORD = 3;
  private static final int RARE_PHRASE = 5;

  private final List<Text> texts;
  private final Set<String> ignored;
  private final Vocabulary vocabulary;
  private final boolean[] fresh;

  /** Of each text, in order. */
  private final List<List<String>> words;

  /** Two words each, ascending; the number of the first in the upper half. */
  private final long[] phrases;

  private final int[][] terms;
  private final int[][] messages;
  private final int[] frequency;

  /**
   * @param fresh for each text whether it counts, see {@link Copies#fresh}
   * @param ignored words that make no theme, lower case
   */
  public Corpus(List<Text> texts, boolean[] fresh, Set<String> ignored) {
    this.texts = texts;
    this.ignored = ignored;
    this.fresh = fresh;
    this.vocabulary = new Vocabulary(ignored);
    this.words = texts.stream().map(text -> Words.of(text.text())).toList();
    int[][] numbers = new int[texts.size()][];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = numbered(words.get(i), texts.get(i).language());
    }
    this.phrases = frequentPhrases(numbers);
    this.terms = new int[numbers.length][];
    fillTerms(numbers);
    this.messages = new int[vocabulary.size() + phrases.length][];
    this.frequency = new int[messages.length];
    index();
  }

  private int[] numbered(List<String> of, String language) {
    int[] numbers = new int[of.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = vocabulary.number(of.get(i), language);
    }
    return numbers;
  }

  private long[] frequentPhrases(int[][] words) {
    long[] all = new long[Arrays.stream(words).mapToInt(of -> of.length).sum()];
    int size = 0;
    for (int i = 0; i < words.length; i++) {
      if (fresh[i]) {
        for (long phrase : phrases(words[i])) {
          all[size++] = phrase;
        }
      }
    }
    Arrays.sort(all, 0, size);
    int kept = 0;
    for (int i = RARE_PHRASE - 1; i < size; i++) {
      boolean frequent = all[i] == all[i - RARE_PHRASE + 1];
      if (frequent && (kept == 0 || all[kept - 1] != all[i])) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  private void fillTerms(int[][] words) {
    int[] counts = new int[vocabulary.size()];
    for (int i = 0; i < words.length; i++) {
      for (int word : distinct(words[i])) {
        counts[word] += fresh[i] ? 1 : 0;
      }
    }
    for (int i = 0; i < words.length; i++) {
      int[] all = new int[words[i].length * 2];
      int size = 0;
      for (int word : distinct(words[i])) {
        if (counts[word] >= RARE_WORD) {
          all[size++] = word;
        }
      }
      for (long phrase : phrases(words[i])) {
        int place = Arrays.binarySearch(phrases, phrase);
        if (place >= 0) {
          all[size++] = vocabulary.size() + place;
        }
      }
      terms[i] = Arrays.copyOf(all, size);
    }
  }

  /** Ascending, each once. */
  private static int[] distinct(int[] words) {
    int[] sorted = words.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int word : sorted) {
      if (word != Vocabulary.NONE && (size == 0 || sorted[size - 1] != word)) {
        sorted[size++] = word;
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  /** Pairs of neighbours, ascending, each once. */
  private static long[] phrases(int[] words) {
    long[] found = new long[words.length];
    int pairs = 0;
    for (int i = 1; i < words.length; i++) {
      if (words[i - 1] != Vocabulary.NONE && words[i] != Vocabulary.NONE) {
        found[pairs++] = ((long) words[i - 1] << 32) | words[i];
      }
    }
    Arrays.sort(found, 0, pairs);
    int size = 0;
    for (int i = 0; i < pairs; i++) {
      if (size == 0 || found[size - 1] != found[i]) {
        found[size++] = found[i];
      }
    }
    return Arrays.copyOf(found, size);
  }

  private void index() {
    int[] sizes = new int[messages.length];
    for (int[] of : terms) {
      for (int term : of) {
        sizes[term]++;
      }
    }
    for (int term = 0; term < sizes.length; term++) {
      messages[term] = new int[sizes[term]];
    }
    int[] filled = new int[sizes.length];
    for (int message = 0; message < terms.length; message++) {
      for (int term : terms[message]) {
        messages[term][filled[term]++] = message;
        frequency[term] += fresh[message] ? 1 : 0;
      }
    }
  }

  public int size() {
    return terms.length;
  }

  /** As tagged. */
  String language(int message) {
    return texts.get(message).language();
  }

  /** All words of a message in order, a {@link Words#BREAK} for those that make no theme. */
  List<String> words(int message) {
    List<String> all = words.get(message);
    if (Collections.disjoint(all, ignored)) {
      return all;
    }
    return all.stream().map(word -> ignored.contains(word) ? Words.BREAK : word).toList();
  }

  /** How many terms there are; they are numbered from 0. */
  public int terms() {
    return messages.length;
  }

  /** Languages of the texts, as tagged there, in alphabetical order. */
  List<String> languages() {
    return vocabulary.languages();
  }

  /** The term of a lower-case word or of two, or {@link Vocabulary#NONE} when no text has it. */
  int term(String words, String language) {
    int space = words.indexOf(' ');
    if (space < 0) {
      return vocabulary.find(words, language);
    }
    int first = vocabulary.find(words.substring(0, space), language);
    int second = vocabulary.find(words.substring(space + 1), language);
    int place = Arrays.binarySearch(phrases, ((long) first << 32) | second);
    return first == Vocabulary.NONE || second == Vocabulary.NONE || place < 0
        ? Vocabulary.NONE
        : vocabulary.size() + place;
  }

  /** Messages that have a term, in order. Not to be changed. */
  public int[] messages(int term) {
    return messages[term];
  }

  /** Terms of a message, each once. Not to be changed. */
  int[] termsOf(int message) {
    return terms[message];
  }

  boolean isFresh(int message) {
    return fresh[message];
  }

  /** Messages that have a term, copies by one author counted once. */
  public int frequency(int term) {
    return frequency[term];
  }

  boolean isPhrase(int term) {
    return term >= vocabulary.size();
  }

  /** The two words of a phrase. */
  int[] wordsOf(int phrase) {
    long words = phrases[phrase - vocabulary.size()];
    return new int[] {(int) (words >>> 32), (int) words};
  }

  /** The term in the form people wrote most. */
  public String name(int term) {
    if (!isPhrase(term)) {
      return vocabulary.name(term);
    }
    int[] words = wordsOf(term);
    String first = vocabulary.name(words[0]);
    String second = vocabulary.name(words[1]);
    boolean overlap =
        first.length() == 2 && first.charAt(1) == second.charAt(0) && first.charAt(1) > 0xE00;
    return overlap ? first + second.substring(1) : first + " " + second;
  }
}
