package dev.earshot.sentiment.theme;

import dev.earshot.sentiment.theme.Subjects.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Themes of known groups of related words, one for each group of each language that is spoken. A
 * message belongs to the group whose words it has most of, to several only if they draw: who waits
 * an hour on the phone speaks of the phone. It takes one telling word or two of the others.
 */
public final class Grouping {

  private static final int SHOWN_TERMS = 8;

  /** One telling word or two others. */
  private static final int LEAST = Subjects.TELLING;

  private final Corpus corpus;

  public Grouping(Corpus corpus) {
    this.corpus = corpus;
  }

  /**
   * @param telling how well a term names what happened; a theme shows its most telling words
   */
  public List<Theme> themes(IntToDoubleFunction telling) {
    List<Theme> themes = new ArrayList<>();
    for (String language : corpus.languages()) {
      themes.addAll(themes(language, telling));
    }
    return themes;
  }

  private List<Theme> themes(String language, IntToDoubleFunction telling) {
    List<List<Word>> groups = Subjects.of(language);
    int[][] terms = new int[groups.size()][];
    int[][] counts = new int[groups.size()][corpus.size()];
    int[] most = new int[corpus.size()];
    int[] all = new int[corpus.size()];
    for (int group = 0; group < terms.length; group++) {
      terms[group] = count(groups.get(group), language, counts[group]);
      for (int message = 0; message < most.length; message++) {
        most[message] = Math.max(most[message], counts[group][message]);
        all[message] += counts[group][message];
      }
    }
    List<Theme> themes = new ArrayList<>();
    for (int group = 0; group < terms.length; group++) {
      Members members = members(counts[group], most);
      if (members.size() > 0) {
        themes.add(new Theme(names(terms[group], telling), members, signs(counts[group], all)));
      }
    }
    return themes;
  }

  /** Counts a group's words in every message; returns those of its terms that are spoken. */
  private int[] count(List<Word> group, String language, int[] counts) {
    boolean[] counted = new boolean[corpus.terms()];
    List<Integer> terms = new ArrayList<>();
    for (Word word : group) {
      int term = corpus.term(word.text(), language);
      if (term != Vocabulary.NONE && corpus.frequency(term) > 0 && !counted[term]) {
        counted[term] = true;
        terms.add(term);
        for (int message : corpus.messages(term)) {
          counts[message] += word.weight();
        }
      }
    }
    return terms.stream().mapToInt(Integer::intValue).toArray();
  }

  private Members members(int[] counts, int[] most) {
    int[] messages =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] >= LEAST && counts[i] == most[i])
            .toArray();
    double[] typicality = new double[messages.length];
    for (int i = 0; i < messages.length; i++) {
      int length = corpus.termsOf(messages[i]).length;
      typicality[i] = counts[messages[i]] / Math.sqrt(4.0 + length);
    }
    return new Members(messages, typicality);
  }

  /**
   * Everything that has a word of the group, if only one that goes with it, the less clearly the
   * more there is of others. A telling word more is assumed, so that one word alone is not as clear
   * as several of one group.
   */
  private static Signs signs(int[] counts, int[] all) {
    int[] messages = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
    int[] clarity = new int[messages.length];
    for (int i = 0; i < clarity.length; i++) {
      double share = counts[messages[i]] / (double) (all[messages[i]] + Subjects.TELLING);
      clarity[i] = (int) Math.max(1, Math.round(Signs.CLEAREST * share));
    }
    return new Signs(messages, clarity);
  }

  private List<String> names(int[] terms, IntToDoubleFunction telling) {
    return Arrays.stream(terms)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer term) -> -telling.applyAsDouble(term)))
        .limit(SHOWN_TERMS)
        .map(corpus::name)
        .toList();
  }
}
