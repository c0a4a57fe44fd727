package dev.earshot.dashboard.report;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Bucket;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** A source with gaps: what it brought, where it was not heard, and what is usual of it. */
final class SilentSource {

  /** Usual is what it brought at the same time of day, on so many days that were heard. */
  private static final int DAYS = 7;

  private static final int LEAST_DAYS = 3;

  private final List<Bucket> own;
  private final List<Coverage> gaps;
  private final int perDay;
  private final int first;
  private final BitSet unheard = new BitSet();

  /** Fractions of messages that are owed to later buckets, by label. */
  private final double[] owed = new double[3];

  /**
   * @param own its messages by interval, one bucket at least
   * @param gaps its own
   */
  SilentSource(List<Bucket> own, List<Coverage> gaps) {
    this.own = own;
    this.gaps = gaps;
    this.perDay = (int) Duration.ofDays(1).dividedBy(length(own.getFirst()));
    this.first =
        IntStream.range(0, own.size()).filter(i -> own.get(i).total() > 0).findFirst().orElse(0);
    for (int i = 0; i < own.size(); i++) {
      Bucket bucket = own.get(i);
      unheard.set(
          i,
          gaps.stream()
              .anyMatch(g -> g.from().isBefore(bucket.end()) && g.to().isAfter(bucket.start())));
    }
  }

  List<Bucket> own() {
    return own;
  }

  List<Coverage> gaps() {
    return gaps;
  }

  boolean isUnheard(int bucket) {
    return unheard.get(bucket);
  }

  /** How long it has not been heard at the end of the range. */
  Duration silence() {
    int last = unheard.previousClearBit(own.size() - 1);
    return length(own.getFirst()).multipliedBy(own.size() - 1L - last);
  }

  /** Whether a bucket belongs to the silence that lasts to the end of the range. */
  boolean isInLastSilence(int bucket) {
    return unheard.nextClearBit(bucket) >= own.size();
  }

  /** Messages a bucket while it is heard. */
  double rate() {
    return IntStream.range(first, own.size())
        .filter(i -> !unheard.get(i))
        .mapToLong(i -> own.get(i).total())
        .average()
        .orElse(0);
  }

  boolean isKnownBefore(int bucket) {
    return days(bucket).count() >= LEAST_DAYS;
  }

  /**
   * All messages of a bucket, with what is usual of this source in place of what was heard of it.
   * Ask in order of time: whole messages are spread evenly, so that no bucket stands out.
   */
  Bucket filled(int bucket, Bucket all) {
    Bucket heard = own.get(bucket);
    List<Bucket> days = days(bucket).mapToObj(own::get).toList();
    return new Bucket(
        all.start(),
        all.end(),
        all.negative() - heard.negative() + whole(0, mean(days, Bucket::negative)),
        all.neutral() - heard.neutral() + whole(1, mean(days, Bucket::neutral)),
        all.positive() - heard.positive() + whole(2, mean(days, Bucket::positive)));
  }

  private IntStream days(int bucket) {
    return IntStream.iterate(bucket - perDay, i -> i >= first, i -> i - perDay)
        .filter(i -> !unheard.get(i))
        .limit(DAYS);
  }

  private static double mean(List<Bucket> days, ToLongFunction<Bucket> label) {
    return days.stream().mapToLong(label).average().orElse(0);
  }

  private long whole(int label, double messages) {
    owed[label] += messages;
    long whole = (long) Math.floor(owed[label] + 1e-9);
    owed[label] -= whole;
    return whole;
  }

  private static Duration length(Bucket bucket) {
    return Duration.between(bucket.start(), bucket.end());
  }
}
