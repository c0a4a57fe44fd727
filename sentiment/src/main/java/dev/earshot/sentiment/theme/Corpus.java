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
    int[][] numbers = new int[texts.size()][];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = vocabulary.numbers(texts.get(i).words(), texts.get(i).language());
    }
    int[][] distinct = new int[numbers.length][];
    Arrays.setAll(distinct, i -> distinct(numbers[i]));
    int[] counts = counts(distinct);
    long[][] found = new long[numbers.length][];
    Arrays.setAll(found, i -> phrases(numbers[i], counts));
    this.phrases = frequent(found);
    this.terms = new int[numbers.length][];
    Arrays.setAll(terms, i -> terms(distinct[i], counts, found[i]));
    this.messages = new int[vocabulary.size() + phrases.length][];
    this.frequency = new int[messages.length];
    index();
  }

  /** Ascending, each once. */
  private static int[] distinct(int[] words) {
    int[] found = new int[words.length];
    int size = 0;
    for (int word : words) {
      if (word != Vocabulary.NONE) {
        found[size++] = word;
      }
    }
    return Ascending.distinct(found, size);
  }

  /** Texts that count, by word. */
  private int[] counts(int[][] words) {
    int[] counts = new int[vocabulary.size()];
    for (int i = 0; i < words.length; i++) {
      for (int word : words[i]) {
        counts[word] += fresh[i] ? 1 : 0;
      }
    }
    return counts;
  }

  /** Pairs of neighbours, ascending, each once; without those of a word that is too rare. */
  private static long[] phrases(int[] words, int[] counts) {
    long[] found = new long[words.length];
    int size = 0;
    boolean before = false;
    for (int i = 0; i < words.length; i++) {
      boolean frequent = words[i] != Vocabulary.NONE && counts[words[i]] >= RARE_PHRASE;
      if (before && frequent) {
        found[size++] = ((long) words[i - 1] << 32) | words[i];
      }
      before = frequent;
    }
    return Ascending.distinct(found, size);
  }

  /**
   * Those of so many texts that count, ascending. Sorted by the first word into ranges, so that no
   * more than the second words of a range are to be compared.
   */
  private long[] frequent(long[][] found) {
    int[] end = new int[vocabulary.size() + 1];
    for (int i = 0; i < found.length; i++) {
      for (int j = 0; fresh[i] && j < found[i].length; j++) {
        end[1 + (int) (found[i][j] >>> 32)]++;
      }
    }
    for (int first = 0; first < vocabulary.size(); first++) {
      end[first + 1] += end[first];
    }
    int[] second = new int[end[vocabulary.size()]];
    for (int i = 0; i < found.length; i++) {
      for (int j = 0; fresh[i] && j < found[i].length; j++) {
        second[end[(int) (found[i][j] >>> 32)]++] = (int) found[i][j];
      }
    }
    long[] kept = new long[second.length / RARE_PHRASE];
    int size = 0;
    for (int first = 0; first < vocabulary.size(); first++) {
      int from = first == 0 ? 0 : end[first - 1];
      Arrays.sort(second, from, end[first]);
      int before = Vocabulary.NONE;
      for (int i = from + RARE_PHRASE - 1; i < end[first]; i++) {
        if (second[i] == second[i - RARE_PHRASE + 1] && second[i] != before) {
          before = second[i];
          kept[size++] = ((long) first << 32) | before;
        }
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private int[] terms(int[] words, int[] counts, long[] found) {
    int[] all = new int[words.length + found.length];
    int size = 0;
    for (int word : words) {
      if (counts[word] >= RARE_WORD) {
        all[size++] = word;
      }
    }
    for (long phrase : found) {
      int place = Arrays.binarySearch(phrases, phrase);
      if (place >= 0) {
        all[size++] = vocabulary.size() + place;
      }
    }
    return Arrays.copyOf(all, size);
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
    List<String> all = texts.get(message).words();
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
