package dev.earshot.sentiment.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Grows a theme from one term: the terms that go with it more often than chance allows get the
 * weight of their log likelihood ratio, and a message whose weights outweigh the rarity of the
 * theme belongs to it, whether or not it has the first term.
 */
public final class Expansion {

  private static final int SMALLEST_TOGETHER = 3;
  private static final double SMALLEST_Z = 3;
  private static final double SHRINK = 2;
  private static final double MARGIN = 0.5;
  private static final int MOST_TERMS = 40;
  private static final int SHOWN_TERMS = 8;
  private static final double FIXED_PHRASE = .6;

  private final Corpus corpus;
  private final double all;
  private final int[] together;
  private final double[] weight;

  public Expansion(Corpus corpus) {
    this.corpus = corpus;
    this.together = new int[corpus.terms()];
    this.weight = new double[corpus.terms()];
    int count = 0;
    for (int message = 0; message < corpus.size(); message++) {
      count += corpus.isFresh(message) ? 1 : 0;
    }
    this.all = count;
  }

  public Theme grow(int seed) {
    List<Integer> terms = companions(seed);
    int[] members = members(seed, terms);
    double[] typicality = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      typicality[i] = score(members[i]) / Math.sqrt(4 + corpus.termsOf(members[i]).length);
    }
    List<String> names = names(terms);
    terms.forEach(term -> weight[term] = 0);
    return new Theme(names, new Members(members, typicality), Signs.of(members));
  }

  /** Sets the weights of the seed and its companions; returns them, most telling first. */
  private List<Integer> companions(int seed) {
    List<Integer> touched = new ArrayList<>();
    for (int message : corpus.messages(seed)) {
      if (corpus.isFresh(message)) {
        for (int term : corpus.termsOf(message)) {
          if (together[term]++ == 0) {
            touched.add(term);
          }
        }
      }
    }
    double share = corpus.frequency(seed) / all;
    List<Integer> kept = new ArrayList<>();
    for (int term : touched) {
      double expected = corpus.frequency(term) * share;
      double z = (together[term] - expected) / Math.sqrt(expected + .5);
      if (term == seed || (together[term] >= SMALLEST_TOGETHER && z >= SMALLEST_Z)) {
        weight[term] = Math.log((together[term] + SHRINK * share) / (expected + SHRINK * share));
        kept.add(term);
      }
    }
    double[] rank = new double[corpus.terms()];
    kept.forEach(term -> rank[term] = term == seed ? 1e9 : weight[term] * together[term]);
    kept.sort(Comparator.comparingDouble((Integer term) -> -rank[term]));
    for (int term : touched) {
      together[term] = 0;
    }
    for (int term : kept.subList(Math.min(MOST_TERMS, kept.size()), kept.size())) {
      weight[term] = 0;
    }
    return new ArrayList<>(kept.subList(0, Math.min(MOST_TERMS, kept.size())));
  }

  private int[] members(int seed, List<Integer> terms) {
    double bar = Math.log(all / corpus.frequency(seed)) + MARGIN;
    boolean[] member = new boolean[corpus.size()];
    for (int term : terms) {
      for (int message : corpus.messages(term)) {
        member[message] |= term == seed || score(message) >= bar;
      }
    }
    int[] found = new int[corpus.size()];
    int size = 0;
    for (int message = 0; message < member.length; message++) {
      if (member[message]) {
        found[size++] = message;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** A phrase stands for its words, not on top of them. */
  private double score(int message) {
    double sum = 0;
    for (int term : corpus.termsOf(message)) {
      if (weight[term] > 0) {
        sum += corpus.isPhrase(term) ? phraseBonus(term) : weight[term];
      }
    }
    return sum;
  }

  private double phraseBonus(int phrase) {
    int[] words = corpus.wordsOf(phrase);
    return Math.max(0, weight[phrase] - weight[words[0]] - weight[words[1]]);
  }

  /**
   * Words, and phrases whose words hardly occur without each other; what a name before already said
   * is left out.
   */
  private List<String> names(List<Integer> terms) {
    List<String> names = new ArrayList<>();
    for (int term : terms) {
      if (names.size() < SHOWN_TERMS && (!corpus.isPhrase(term) || isFixed(term))) {
        String name = corpus.name(term);
        boolean said = names.stream().anyMatch(one -> contains(one, name));
        if (!said) {
          names.removeIf(one -> contains(name, one));
          names.add(name);
        }
      }
    }
    return names;
  }

  private boolean isFixed(int phrase) {
    int[] words = corpus.wordsOf(phrase);
    int rarer = Math.min(corpus.frequency(words[0]), corpus.frequency(words[1]));
    return corpus.frequency(phrase) >= FIXED_PHRASE * rarer;
  }

  private static boolean contains(String phrase, String words) {
    return (' ' + phrase + ' ').contains(' ' + words + ' ');
  }
}
