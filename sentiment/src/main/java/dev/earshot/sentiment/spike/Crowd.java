package dev.earshot.sentiment.spike;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.theme.Copies;
import dev.earshot.sentiment.theme.Corpus;
import dev.earshot.sentiment.theme.Expansion;
import dev.earshot.sentiment.theme.Grouping;
import dev.earshot.sentiment.theme.Members;
import dev.earshot.sentiment.theme.Text;
import dev.earshot.sentiment.theme.Theme;
import dev.earshot.sentiment.theme.TopicWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The messages of a spike and of the time before it, and what holds some of them together. */
final class Crowd {

  private static final int MOST_SEEDS = 20;
  private static final int SHOWN_WORDS = 3;
  private static final int FEWEST_MESSAGES = 10;

  /** Nobody counts more than so many times in a period where people are counted. */
  private static final int MOST_OF_AN_AUTHOR = 3;

  private final List<Mention> mentions;
  private final int firstDuring;
  private final boolean[] fresh;
  private final Corpus corpus;

  /**
   * @param hidden words, lower case, that are no themes
   */
  Crowd(String topic, List<Mention> before, List<Mention> during, Set<String> hidden) {
    this.mentions = new ArrayList<>(before);
    mentions.addAll(during);
    this.firstDuring = before.size();
    List<Text> texts = mentions.stream().map(Text::of).toList();
    byte[] period = new byte[texts.size()];
    Arrays.fill(period, firstDuring, period.length, (byte) 1);
    this.fresh = Copies.fresh(texts, Copies.firsts(texts), period, MOST_OF_AN_AUTHOR);
    Set<String> ignored = new HashSet<>(TopicWords.of(topic, mentions));
    ignored.addAll(hidden);
    this.corpus = new Corpus(texts, fresh, ignored);
  }

  /**
   * Messages that something holds together.
   *
   * @param messages indices, the most typical first
   */
  @SuppressWarnings("ArrayRecordComponent") // lives for one explanation
  record Part(String name, Driver.Kind kind, int[] messages) {}

  /** All that might be named; a team's own themes first. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>(by(Driver.Kind.THEME, Mention::themes));
    Expansion expansion = new Expansion(corpus);
    seeds().forEach(term -> parts.add(part(expansion.grow(term))));
    new Grouping(corpus).themes(this::rise).forEach(theme -> parts.add(part(theme)));
    parts.addAll(by(Driver.Kind.SOURCE, mention -> List.of(mention.post().source())));
    parts.addAll(by(Driver.Kind.LANGUAGE, mention -> List.of(mention.language())));
    parts.addAll(by(Driver.Kind.AUTHOR, mention -> List.of(Text.author(mention))));
    return parts;
  }

  private List<Integer> seeds() {
    return IntStream.range(0, corpus.terms())
        .filter(term -> corpus.frequency(term) >= FEWEST_MESSAGES && rise(term) > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer term) -> -rise(term)))
        .limit(MOST_SEEDS)
        .toList();
  }

  /** By how much a term's share of the messages rose, in roots of its messages. */
  private double rise(int term) {
    double[] of = count(corpus.messages(term), this::fresh);
    double is = of[1] / Math.max(1, mentions.size() - firstDuring);
    double was = of[0] / Math.max(1, firstDuring);
    return (is - was) / Math.sqrt(of[0] + of[1] + 1);
  }

  private static Part part(Theme theme) {
    List<String> words = theme.words();
    Members members = theme.members();
    int[] messages =
        IntStream.range(0, members.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -members.typicality(i)))
            .mapToInt(members::message)
            .toArray();
    String name = String.join(", ", words.subList(0, Math.min(SHOWN_WORDS, words.size())));
    return new Part(name, Driver.Kind.THEME, messages);
  }

  private List<Part> by(Driver.Kind kind, Function<Mention, List<String>> keys) {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      for (String key : keys.apply(mentions.get(i))) {
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
      }
    }
    groups.remove("");
    List<Part> parts = new ArrayList<>();
    groups.forEach((key, messages) -> {
      if (messages.size() >= FEWEST_MESSAGES) {
        int[] of = messages.stream().mapToInt(Integer::intValue).toArray();
        parts.add(new Part(kind == Driver.Kind.AUTHOR ? authorName(of[0]) : key, kind, of));
      }
    });
    return parts;
  }

  private String authorName(int message) {
    Author author = mentions.get(message).post().author();
    return author.handle().isEmpty() ? author.display() : "@" + author.handle();
  }

  int size() {
    return mentions.size();
  }

  /** How many messages the spike has. */
  int during() {
    return mentions.size() - firstDuring;
  }

  boolean isDuring(int message) {
    return message >= firstDuring;
  }

  Mention mention(int message) {
    return mentions.get(message);
  }

  /** Whether a message counts where people are counted, see {@link Copies#fresh}. */
  boolean fresh(int message) {
    return fresh[message];
  }

  /** All messages that count: before, and during. */
  double[] count(IntPredicate counts) {
    return count(IntStream.range(0, size()).toArray(), counts);
  }

  /** Those of some messages that count: before, and during. */
  double[] count(int[] messages, IntPredicate counts) {
    double[] of = new double[2];
    for (int message : messages) {
      if (counts.test(message)) {
        of[isDuring(message) ? 1 : 0]++;
      }
    }
    return of;
  }
}
