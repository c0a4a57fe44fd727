package dev.earshot.dashboard.report;

import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.store.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sources that begin in the middle of a topic. What they bring is another mix of people, not a
 * change of mood or volume: for a week a newcomer is left out of what detectors see, and from then
 * on it is taken to have been before as it was in that week, so that nothing shifts where it
 * begins.
 */
final class Newcomers {

  /** Until a source has been heard for so long nobody can say what is usual of it. */
  private static final Duration KNOWN_AFTER = Duration.ofDays(7);

  /** Sources that begin within so long of the first begin with it. */
  private static final Duration TOGETHER = Duration.ofDays(1);

  private final MentionStore store;
  private final CoverageBook coverage;
  private final double leastShare;

  /**
   * @param leastShare of the messages since it began; what brings less changes nothing
   */
  Newcomers(MentionStore store, CoverageBook coverage, double leastShare) {
    this.store = store;
    this.coverage = coverage;
    this.leastShare = leastShare;
  }

  /**
   * A source that began after the topic.
   *
   * @param from when it was heard first
   */
  record Newcomer(String source, Instant from) {

    Instant knownFrom() {
      return from.plus(KNOWN_AFTER);
    }

    boolean knownBy(Instant at) {
      return !knownFrom().isAfter(at);
    }

    /** Its first days as far as they are in a range, to be drawn and told. */
    Stream<Coverage> firstDays(MentionQuery range) {
      Instant end = knownFrom().isBefore(range.to()) ? knownFrom() : range.to();
      return end.isAfter(range.from())
          ? Stream.of(
              new Coverage(
                  source,
                  from,
                  end,
                  false,
                  "new; drops and spikes are looked for without it in its first %d days"
                      .formatted(KNOWN_AFTER.toDays())))
          : Stream.empty();
    }
  }

  /** Those of a query that matter, by source. */
  List<Newcomer> of(MentionQuery query) {
    Map<String, Instant> since = new TreeMap<>();
    store.facets(query).sources().keySet().forEach(each -> since.put(each, since(query, each)));
    if (since.size() < 2) {
      return List.of();
    }
    Instant together = Collections.min(since.values()).plus(TOGETHER);
    return since.entrySet().stream()
        .filter(source -> source.getValue().isAfter(together))
        .map(source -> new Newcomer(source.getKey(), source.getValue()))
        .filter(newcomer -> matters(newcomer, query))
        .toList();
  }

  /** When it was first listened to, which is known of some sources only, or brought something. */
  private Instant since(MentionQuery query, String source) {
    Page first = new Page(1, Page.Order.OLDEST, "");
    Instant heard =
        store.search(query.from(Set.of(source)), first).hits().stream()
            .map(Hit::mention)
            .map(Mention::post)
            .map(Post::publishedAt)
            .findFirst()
            .orElse(query.to());
    return coverage.firstClaim(source).filter(heard::isAfter).orElse(heard);
  }

  private boolean matters(Newcomer newcomer, MentionQuery query) {
    if (!newcomer.from.isBefore(query.to())) {
      return false;
    }
    Map<String, Long> since = store.facets(query.during(newcomer.from, query.to())).sources();
    long all = since.values().stream().mapToLong(Long::longValue).sum();
    return since.getOrDefault(newcomer.source, 0L) >= leastShare * all;
  }

  /**
   * What a detector sees.
   *
   * @param heard all messages of the query, by interval
   */
  Series seen(Series heard, MentionQuery query, Interval interval, List<Newcomer> newcomers) {
    Series seen = heard;
    for (Newcomer newcomer : newcomers) {
      List<Bucket> own = store.series(query.from(Set.of(newcomer.source)), interval).buckets();
      seen =
          newcomer.knownBy(query.to())
              ? Filling.before(newcomer, own, seen)
              : Filling.without(own, seen);
    }
    return seen;
  }
}
