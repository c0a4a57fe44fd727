package dev.earshot.sentiment.drop;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.theme.Corpus;
import dev.earshot.sentiment.theme.Expansion;
import dev.earshot.sentiment.theme.Members;
import dev.earshot.sentiment.theme.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Everything that might be named as a driver. */
final class Candidates {

  private static final int MOST_SEEDS = 80;

  /** A word that a quarter of all messages use is what the topic is about, not a theme in it. */
  private static final double COMMON = .25;

  private final Comparison comparison;

  Candidates(Comparison comparison) {
    this.comparison = comparison;
  }

  List<Candidate> all() {
    List<Candidate> all = new ArrayList<>(themes());
    all.addAll(by(Driver.Kind.SOURCE, mention -> mention.post().source()));
    all.addAll(by(Driver.Kind.LANGUAGE, Mention::language));
    all.addAll(by(Driver.Kind.AUTHOR, Comparison::author));
    return all;
  }

  private List<Candidate> themes() {
    Corpus corpus = comparison.corpus();
    Expansion expansion = new Expansion(corpus);
    return seeds(corpus).stream().map(seed -> candidate(expansion.grow(seed))).toList();
  }

  private Candidate candidate(Theme theme) {
    List<String> words = theme.words();
    String name = String.join(", ", words.subList(0, Math.min(3, words.size())));
    return new Candidate(Driver.Kind.THEME, name, words, theme.members());
  }

  /** The terms that moved most, by how sure it is. */
  private List<Integer> seeds(Corpus corpus) {
    Tally all = new Tally();
    for (int message = 0; message < comparison.size(); message++) {
      if (comparison.fresh(message)) {
        all.add(comparison.period(message), comparison.value(message));
      }
    }
    double[] evidence = new double[corpus.terms()];
    List<Integer> seeds = new ArrayList<>();
    for (int term = 0; term < evidence.length; term++) {
      double share = corpus.frequency(term) / (all.count(0) + all.count(1));
      if (corpus.frequency(term) >= 5 && share <= COMMON) {
        Tally tally = new Tally();
        for (int message : corpus.messages(term)) {
          if (comparison.fresh(message)) {
            tally.add(comparison.period(message), comparison.value(message));
          }
        }
        evidence[term] = Certainty.of(tally, all).z();
        seeds.add(term);
      }
    }
    seeds.sort(Comparator.comparingDouble((Integer term) -> -evidence[term]));
    return seeds.subList(0, Math.min(MOST_SEEDS, seeds.size()));
  }

  private List<Candidate> by(Driver.Kind kind, Function<Mention, String> key) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int message = 0; message < comparison.size(); message++) {
      String value = key.apply(comparison.mention(message));
      if (!value.isEmpty()) {
        groups.computeIfAbsent(value, any -> new ArrayList<>()).add(message);
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    groups.forEach((value, messages) -> candidates.add(candidate(kind, value, messages)));
    return candidates;
  }

  private Candidate candidate(Driver.Kind kind, String key, List<Integer> messages) {
    int[] indices = messages.stream().mapToInt(Integer::intValue).toArray();
    String shown = kind == Driver.Kind.AUTHOR ? authorName(indices[0]) : key;
    return new Candidate(kind, shown, List.of(), new Members(indices, new double[indices.length]));
  }

  private String authorName(int message) {
    Author author = comparison.mention(message).post().author();
    return author.handle().isEmpty() ? author.display() : "@" + author.handle();
  }
}
