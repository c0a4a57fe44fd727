package dev.earshot.sentiment.theme;

import dev.earshot.sentiment.theme.Subjects.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Themes of known subjects, one for each group of each language that is spoken: which messages are
 * about it is for {@link ReadSubjects} or {@link CountedSubjects} to say, and people's own words
 * name it.
 */
public final class Grouping {

  private static final int SHOWN_TERMS = 8;

  private final Corpus corpus;

  public Grouping(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Which messages are about a subject. */
  interface About {
    boolean isAbout(int group, int message);

    /** Larger is more typical. */
    double typicality(int group, int message);

    /** 0 where it does not show, up to {@link Signs#CLEAREST}. */
    int clarity(int group, int message);
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
    for (int group = 0; group < terms.length; group++) {
      terms[group] = count(groups.get(group), language, counts[group]);
    }
    About about =
        SubjectNetwork.knows(language)
            ? new ReadSubjects(corpus, language, counts)
            : new CountedSubjects(counts);
    List<Theme> themes = new ArrayList<>();
    for (int group = 0; group < terms.length; group++) {
      Members members = members(about, group);
      if (members.size() > 0 && terms[group].length > 0) {
        themes.add(new Theme(names(terms[group], telling), members, signs(about, group)));
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

  private Members members(About about, int group) {
    int[] messages =
        IntStream.range(0, corpus.size()).filter(i -> about.isAbout(group, i)).toArray();
    double[] typicality = new double[messages.length];
    for (int i = 0; i < messages.length; i++) {
      int length = corpus.termsOf(messages[i]).length;
      typicality[i] = about.typicality(group, messages[i]) / Math.sqrt(4.0 + length);
    }
    return new Members(messages, typicality);
  }

  private Signs signs(About about, int group) {
    int[] messages = new int[corpus.size()];
    int[] clarity = new int[messages.length];
    int size = 0;
    for (int message = 0; message < messages.length; message++) {
      int clear = about.clarity(group, message);
      if (clear > 0) {
        messages[size] = message;
        clarity[size++] = clear;
      }
    }
    return new Signs(Arrays.copyOf(messages, size), Arrays.copyOf(clarity, size));
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
