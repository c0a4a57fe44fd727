package dev.earshot.sentiment.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Themes of known groups of related words, one for each group of each language that is spoken. */
public final class Grouping {

  private static final int SHOWN_TERMS = 8;

  private final Corpus corpus;
  private final double[] weight;

  public Grouping(Corpus corpus) {
    this.corpus = corpus;
    this.weight = new double[corpus.terms()];
  }

  /**
   * @param telling how well a term names what happened; a theme shows its most telling words
   */
  public List<Theme> themes(IntToDoubleFunction telling) {
    List<Theme> themes = new ArrayList<>();
    for (String language : corpus.languages()) {
      for (List<String> group : Subjects.of(language)) {
        int[] terms =
            group.stream()
                .mapToInt(word -> corpus.term(word, language))
                .filter(term -> term != Vocabulary.NONE && corpus.frequency(term) > 0)
                .distinct()
                .toArray();
        if (terms.length > 0) {
          themes.add(theme(terms, telling));
        }
      }
    }
    return themes;
  }

  private Theme theme(int[] terms, IntToDoubleFunction telling) {
    for (int term : terms) {
      weight[term] = 1;
    }
    int[] messages = union(terms);
    double[] typicality = new double[messages.length];
    for (int i = 0; i < messages.length; i++) {
      int[] of = corpus.termsOf(messages[i]);
      for (int term : of) {
        typicality[i] += weight[term] / Math.sqrt(4 + of.length);
      }
    }
    for (int term : terms) {
      weight[term] = 0;
    }
    List<String> words =
        Arrays.stream(terms)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer term) -> -telling.applyAsDouble(term)))
            .limit(SHOWN_TERMS)
            .map(corpus::name)
            .toList();
    return new Theme(words, new Members(messages, typicality));
  }

  private int[] union(int[] terms) {
    return Arrays.stream(terms)
        .flatMap(term -> Arrays.stream(corpus.messages(term)))
        .sorted()
        .distinct()
        .toArray();
  }
}
