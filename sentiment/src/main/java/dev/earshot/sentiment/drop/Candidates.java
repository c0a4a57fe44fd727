package dev.earshot.sentiment.drop;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.sentiment.drop.Candidate.Family;
import dev.earshot.sentiment.drop.Leaning.Direction;
import dev.earshot.sentiment.theme.Corpus;
import dev.earshot.sentiment.theme.Expansion;
import dev.earshot.sentiment.theme.Grouping;
import dev.earshot.sentiment.theme.Members;
import dev.earshot.sentiment.theme.Signs;
import dev.earshot.sentiment.theme.Text;
import dev.earshot.sentiment.theme.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Everything that might be named as a driver; also sets how sure each has to be. */
final class Candidates {

  private static final int MOST_SEEDS = 40;
  private static final int SHOWN_WORDS = 3;

  /** A term of fewer messages is no theme. */
  private static final int FEWEST_MESSAGES = 10;

  /** Subjects that hardly anybody speaks of would only raise the bar for the others. */
  private static final double SMALLEST_SUBJECT = .01;

  /** A word that a quarter of all messages use is what the topic is about, not a theme in it. */
  private static final double COMMON = .25;

  private final Comparison comparison;
  private final Bars bars;
  private final Leaning leaning;
  private final Deals deals;
  private final Corpus corpus;
  private final double[] moved;

  Candidates(Comparison comparison, Bars bars) {
    this.comparison = comparison;
    this.bars = bars;
    this.leaning = new Leaning(comparison, comparison::fresh);
    this.deals = new Deals(leaning, comparison.size());
    this.corpus = comparison.corpus();
    this.moved = new double[corpus.terms()];
  }

  /** A team's own themes first, then those of people's words. */
  List<Candidate> all() {
    List<Candidate> grown = grown();
    List<Candidate> known = new ArrayList<>(by(Driver.Kind.THEME, Mention::themes));
    known.addAll(subjects());
    known.addAll(by(Driver.Kind.SOURCE, mention -> List.of(mention.post().source())));
    known.addAll(by(Driver.Kind.LANGUAGE, mention -> List.of(mention.language())));
    known.addAll(by(Driver.Kind.TERM, this::matched));
    List<Candidate> authors = by(Driver.Kind.AUTHOR, mention -> List.of(Text.author(mention)));
    bars.set(Family.KNOWN, deals, signs(known));
    if (!authors.isEmpty()) {
      Leaning everything = new Leaning(comparison, any -> true);
      bars.set(Family.AUTHORS, new Deals(everything, comparison.size()), signs(authors));
    }
    List<Candidate> all = new ArrayList<>(grown);
    all.addAll(known);
    all.addAll(authors);
    return all;
  }

  private static List<Signs> signs(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::signs).toList();
  }

  /** Themes grown from the terms that moved more than any does by chance, surest first. */
  private List<Candidate> grown() {
    List<Integer> terms = new ArrayList<>();
    double most = COMMON * (leaning.count(0) + leaning.count(1));
    for (int term = 0; term < corpus.terms(); term++) {
      if (corpus.frequency(term) >= FEWEST_MESSAGES && corpus.frequency(term) <= most) {
        terms.add(term);
      }
    }
    List<Signs> signs = terms.stream().map(corpus::messages).map(Signs::of).toList();
    bars.set(Family.WORDS, deals, signs);
    Expansion expansion = new Expansion(corpus);
    return terms.stream()
        .filter(this::isSeed)
        .sorted(Comparator.comparingDouble((Integer term) -> -moved[term]))
        .limit(MOST_SEEDS)
        .map(seed -> candidate(Family.WORDS, expansion.grow(seed)))
        .toList();
  }

  private boolean isSeed(int term) {
    Signs signs = Signs.of(corpus.messages(term));
    boolean passes = false;
    for (Direction direction : Direction.values()) {
      double[] shifts = new double[Leaning.MEASURES];
      Arrays.setAll(shifts, measure -> leaning.shift(signs, measure, direction));
      moved[term] = Math.max(moved[term], Arrays.stream(shifts).max().orElse(0));
      passes |= bars.beyond(Family.WORDS, direction, measure -> shifts[measure]) >= 0;
    }
    return passes;
  }

  /** Named by those of their words whose messages moved most. */
  private List<Candidate> subjects() {
    return new Grouping(corpus)
        .themes(term -> moved[term] * Math.sqrt(corpus.frequency(term))).stream()
            .filter(theme -> theme.members().size() >= SMALLEST_SUBJECT * comparison.size())
            .map(theme -> candidate(Family.KNOWN, theme))
            .toList();
  }

  private static Candidate candidate(Family family, Theme theme) {
    List<String> words = theme.words();
    String name = String.join(", ", words.subList(0, Math.min(SHOWN_WORDS, words.size())));
    return new Candidate(Driver.Kind.THEME, family, name, words, theme.members(), theme.signs());
  }

  private Set<String> matched(Mention mention) {
    Set<String> terms = new HashSet<>();
    for (TopicMatch match : mention.topics()) {
      if (match.topic().equals(comparison.topic())) {
        terms.addAll(match.terms());
      }
    }
    return terms;
  }

  /** In the order of the keys. */
  private List<Candidate> by(Driver.Kind kind, Function<Mention, Collection<String>> keys) {
    Map<String, List<Integer>> groups = new HashMap<>();
    for (int message = 0; message < comparison.size(); message++) {
      for (String key : keys.apply(comparison.mention(message))) {
        groups.computeIfAbsent(key, any -> new ArrayList<>()).add(message);
      }
    }
    groups.remove("");
    return groups.entrySet().stream()
        .filter(group -> group.getValue().size() >= FEWEST_MESSAGES)
        .sorted(Map.Entry.comparingByKey())
        .map(group -> candidate(kind, group.getKey(), group.getValue()))
        .toList();
  }

  private Candidate candidate(Driver.Kind kind, String key, List<Integer> messages) {
    int[] indices = messages.stream().mapToInt(Integer::intValue).toArray();
    boolean author = kind == Driver.Kind.AUTHOR;
    return new Candidate(
        kind,
        author ? Family.AUTHORS : Family.KNOWN,
        author ? authorName(indices[0]) : key,
        List.of(),
        new Members(indices, new double[indices.length]));
  }

  private String authorName(int message) {
    Author author = comparison.mention(message).post().author();
    return author.handle().isEmpty() ? author.display() : "@" + author.handle();
  }
}
