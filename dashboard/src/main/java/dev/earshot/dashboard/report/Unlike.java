package dev.earshot.dashboard.report;

import dev.earshot.dashboard.report.Newcomers.Newcomer;
import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sources that were not heard alike in a range and in the time before it. The share of such a
 * source shrinks or grows without any change of mood, so nothing can be told from it. What all
 * missed alike, because Earshot itself was stopped, shifts nothing between them and is no reason.
 */
final class Unlike {

  /** So much more of one time than of the other, as a share of what was heard of any source. */
  private static final double MATTERS = .1;

  /** Less than this between two rounds is no silence: feeds are read every quarter of an hour. */
  private static final Duration PAUSE = Duration.ofMinutes(30);

  /** A source that has been silent for seven days is taken out of all: of fourteen it has some. */
  private static final Duration USUAL = Duration.ofDays(14);

  private final MentionStore store;
  private final CoverageBook coverage;

  Unlike(MentionStore store, CoverageBook coverage) {
    this.store = store;
    this.coverage = coverage;
  }

  /** How much of each time a source was heard, 0 to 1. */
  private record Heard(double before, double during) {}

  /**
   * @param query what is asked of the topic, whatever its time
   * @param begun sources that began after the topic
   */
  Set<String> of(MentionQuery query, Comparison range, List<Newcomer> begun) {
    Map<String, Heard> heard = new TreeMap<>();
    for (String source :
        store.facets(query.during(range.beforeFrom(), range.to())).sources().keySet()) {
      Instant since = since(source, begun);
      heard.put(
          source,
          new Heard(
              heard(source, since, range.beforeFrom(), range.from()),
              heard(source, since, range.from(), range.to())));
    }
    double mostBefore = most(heard.values().stream().map(Heard::before).toList());
    double mostDuring = most(heard.values().stream().map(Heard::during).toList());
    Set<String> unlike = new HashSet<>();
    heard.forEach((source, share) -> {
      double shift = share.during / mostDuring - share.before / mostBefore;
      if (Math.abs(shift) > MATTERS) {
        unlike.add(source);
      }
    });
    return unlike;
  }

  private static Instant since(String source, List<Newcomer> begun) {
    return begun.stream()
        .filter(newcomer -> newcomer.source().equals(source))
        .map(Newcomer::from)
        .findFirst()
        .orElse(Instant.MIN);
  }

  /**
   * What each source brings before a moment where it is heard all the while: a detector puts that
   * in for one that is silent.
   */
  Map<String, Double> usual(MentionQuery query, Instant to, List<Newcomer> begun) {
    Instant from = to.minus(USUAL);
    Map<String, Double> usual = new TreeMap<>();
    store
        .facets(query.during(from, to))
        .sources()
        .forEach((source, count) -> {
          double heard = heard(source, since(source, begun), from, to);
          if (heard > 0) {
            usual.put(source, count / heard);
          }
        });
    return usual;
  }

  /** 1 where nothing was heard of any, which tells nothing of one of them. */
  private static double most(Collection<Double> shares) {
    double most = shares.isEmpty() ? 0 : Collections.max(shares);
    return most > 0 ? most : 1;
  }

  private double heard(String source, Instant since, Instant from, Instant to) {
    Instant begins = since.isAfter(from) ? since : from;
    if (!begins.isBefore(to)) {
      return 0;
    }
    Duration silent = Duration.ZERO;
    Instant counted = begins;
    for (Coverage gap : coverage.gaps(Set.of(source), begins, to)) {
      Instant start = gap.from().isAfter(counted) ? gap.from() : counted;
      if (gap.to().isAfter(start)) {
        Duration gone = Duration.between(start, gap.to());
        silent = gone.compareTo(PAUSE) > 0 ? silent.plus(gone) : silent;
        counted = gap.to();
      }
    }
    double listened = Duration.between(begins, to).minus(silent).toSeconds();
    return listened / Duration.between(from, to).toSeconds();
  }
}
