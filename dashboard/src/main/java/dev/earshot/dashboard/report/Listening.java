package dev.earshot.dashboard.report;

import dev.earshot.dashboard.report.Newcomers.Newcomer;
import dev.earshot.dashboard.report.Silences.Filled;
import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Series;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was heard of a topic and what was not, and the series that can be compared all the same. */
final class Listening {

  /** A source with less than this share of a topic's messages cannot make or hide a drop. */
  private static final double LEAST_SHARE = .05;

  private final MentionStore store;
  private final CoverageBook coverage;
  private final Newcomers newcomers;
  private final Silences silences;
  private final Unlike unlike;

  Listening(MentionStore store, CoverageBook coverage) {
    this.store = store;
    this.coverage = coverage;
    this.newcomers = new Newcomers(store, coverage, LEAST_SHARE);
    this.silences = new Silences(store);
    this.unlike = new Unlike(store, coverage);
  }

  /**
   * A series in which nothing shifts because a source begins or falls silent.
   *
   * @param asBegun the same without what sources that began later would have brought before
   * @param silent when most of the topic was not heard
   * @param missing all that was not heard, and the first days of sources that were left out
   * @param comparableFrom buckets of {@code asBegun} from then on have all sources
   */
  record Heard(
      Series series,
      Series asBegun,
      List<Coverage> silent,
      List<Coverage> missing,
      Instant comparableFrom) {}

  Heard of(MentionQuery query, Interval interval) {
    List<Newcomer> begun = newcomers.of(query);
    List<Coverage> gaps = gaps(query, query);
    Set<String> leftOut = unseen(begun, query.to());
    List<Coverage> gapsSeen = gaps.stream().filter(gap -> !leftOut.contains(gap.source())).toList();
    Filled filled = silences.fill(store.series(query, interval), query, interval, gapsSeen);
    return new Heard(
        newcomers.seen(filled.series(), query, interval, begun),
        filled.series(),
        filled.silent(),
        missing(gaps, begun, query),
        begun.stream()
            .filter(newcomer -> newcomer.knownBy(query.to()))
            .map(Newcomer::from)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN));
  }

  /**
   * What is to be said of coverage in a time: what was not heard, and sources that were new.
   *
   * @param history the query with the time before it, in which sources may have begun
   */
  List<Coverage> missing(MentionQuery query, MentionQuery history) {
    return missing(gaps(query, history), newcomers.of(history), query);
  }

  /** Sources that were not heard alike in a range and in the time before it. */
  Set<String> unlike(MentionQuery query, Comparison range, MentionQuery history) {
    return unlike.of(query, range, newcomers.of(history));
  }

  /**
   * Of the messages that are usual to detectors before a range, the share of some sources.
   *
   * @param history the query with the time before it, in which sources may have begun
   */
  double share(Set<String> sources, MentionQuery history, Comparison range) {
    List<Newcomer> begun = newcomers.of(history);
    Map<String, Double> usual = unlike.usual(history, range.from(), begun);
    usual.keySet().removeAll(unseen(begun, range.to()));
    double all = usual.values().stream().mapToDouble(Double::doubleValue).sum();
    double theirs =
        usual.entrySet().stream()
            .filter(source -> sources.contains(source.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return theirs > 0 ? theirs / all : 1;
  }

  private static Set<String> unseen(List<Newcomer> begun, Instant at) {
    return begun.stream()
        .filter(newcomer -> !newcomer.knownBy(at))
        .map(Newcomer::source)
        .collect(Collectors.toSet());
  }

  private static List<Coverage> missing(
      List<Coverage> gaps, List<Newcomer> begun, MentionQuery query) {
    return Stream.concat(
            gaps.stream(), begun.stream().flatMap(newcomer -> newcomer.firstDays(query)))
        .toList();
  }

  /**
   * What was not heard in the time of a query, of the sources that matter to its topic.
   *
   * @param history the query with the time before it: what was silent all the time brought nothing
   */
  private List<Coverage> gaps(MentionQuery query, MentionQuery history) {
    Set<String> matter = new TreeSet<>(matter(history));
    matter.addAll(matter(query));
    return coverage.gaps(matter, query.from(), query.to());
  }

  private List<String> matter(MentionQuery query) {
    Map<String, Long> sources = store.facets(query).sources();
    long all = sources.values().stream().mapToLong(Long::longValue).sum();
    return sources.entrySet().stream()
        .filter(source -> source.getValue() >= LEAST_SHARE * all)
        .map(Map.Entry::getKey)
        .toList();
  }
}
