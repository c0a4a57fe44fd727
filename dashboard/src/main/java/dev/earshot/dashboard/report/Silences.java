package dev.earshot.dashboard.report;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts in for a source that was not heard what is usual of it, so that the others can still be
 * judged: their drop shows, thinned by the calm of the silent one, and its absence is no drop. Only
 * where most of a topic was not heard, detectors see nothing.
 */
final class Silences {

  /** Of a topic's usual messages. When more is missing, the rest does not speak for the topic. */
  private static final double MOST_MISSING = .5;

  /** What was not read of the last hours is late rather than missing. */
  private static final Duration LATE = Duration.ofHours(3);

  /** A source not heard for so long is taken out altogether, as if it had never been there. */
  private static final Duration GONE = Duration.ofDays(7);

  private final MentionStore store;

  Silences(MentionStore store) {
    this.store = store;
  }

  /**
   * A series in which silent sources are as usual.
   *
   * @param silent what could not be filled of the gaps
   */
  record Filled(Series series, List<Coverage> silent) {}

  /**
   * @param heard all messages of the query, by interval
   * @param gaps of the sources that matter
   */
  Filled fill(Series heard, MentionQuery query, Interval interval, List<Coverage> gaps) {
    if (gaps.isEmpty() || heard.buckets().isEmpty()) {
      return new Filled(heard, gaps);
    }
    List<SilentSource> sources =
        bySource(gaps).entrySet().stream()
            .map(each -> source(query.from(Set.of(each.getKey())), interval, each.getValue()))
            .toList();
    Series rest = heard;
    for (SilentSource source : sources) {
      rest = isGone(source) ? Filling.without(source.own(), rest) : rest;
    }
    // Where nobody is left, what was heard once is all there is to look at.
    return rest.total() == 0
        ? fill(heard.buckets(), sources)
        : fill(rest.buckets(), sources.stream().filter(source -> !isGone(source)).toList());
  }

  private static boolean isGone(SilentSource source) {
    return source.silence().compareTo(GONE) >= 0;
  }

  private SilentSource source(MentionQuery own, Interval interval, List<Coverage> gaps) {
    return new SilentSource(store.series(own, interval).buckets(), gaps);
  }

  private static Map<String, List<Coverage>> bySource(List<Coverage> gaps) {
    return gaps.stream()
        .collect(Collectors.groupingBy(Coverage::source, TreeMap::new, Collectors.toList()));
  }

  private static Filled fill(List<Bucket> heard, List<SilentSource> sources) {
    double usual = usual(heard, sources);
    List<Bucket> filled = new ArrayList<>(heard.size());
    BitSet silent = new BitSet();
    for (int i = 0; i < heard.size(); i++) {
      int at = i;
      List<SilentSource> missing = sources.stream().filter(s -> s.isUnheard(at)).toList();
      boolean fills = canFill(missing, i, usual);
      silent.set(i, !fills);
      Bucket bucket = heard.get(i);
      for (SilentSource source : fills ? missing : List.<SilentSource>of()) {
        bucket = source.filled(i, bucket);
      }
      filled.add(bucket);
    }
    return new Filled(new Series(filled), cut(sources, heard, silent));
  }

  /** Messages in a bucket when all sources are heard. */
  private static double usual(List<Bucket> heard, List<SilentSource> sources) {
    List<Bucket> since = heard.stream().dropWhile(bucket -> bucket.total() == 0).toList();
    long theirs = sources.stream().flatMap(s -> s.own().stream()).mapToLong(Bucket::total).sum();
    long all = since.stream().mapToLong(Bucket::total).sum();
    double others = since.isEmpty() ? 0 : (double) (all - theirs) / since.size();
    return others + rate(sources);
  }

  private static boolean canFill(List<SilentSource> missing, int bucket, double usual) {
    return rate(missing) <= MOST_MISSING * usual
        && missing.stream()
            .allMatch(source ->
                source.isKnownBefore(bucket)
                    && (source.silence().compareTo(LATE) > 0 || !source.isInLastSilence(bucket)));
  }

  private static double rate(List<SilentSource> sources) {
    return sources.stream().mapToDouble(SilentSource::rate).sum();
  }

  /** The gaps as far as they lie in silent buckets. */
  private static List<Coverage> cut(
      List<SilentSource> sources, List<Bucket> buckets, BitSet silent) {
    return sources.stream()
        .flatMap(source -> source.gaps().stream())
        .flatMap(gap -> cut(gap, buckets, silent))
        .toList();
  }

  private static Stream<Coverage> cut(Coverage gap, List<Bucket> buckets, BitSet silent) {
    List<Coverage> pieces = new ArrayList<>();
    for (int i = silent.nextSetBit(0); i >= 0; ) {
      int end = silent.nextClearBit(i);
      gap.within(buckets.get(i).start(), buckets.get(end - 1).end()).ifPresent(pieces::add);
      i = silent.nextSetBit(end);
    }
    return pieces.stream();
  }
}
