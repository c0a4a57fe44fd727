package dev.earshot.sentiment.drop;

import java.util.Optional;

/**
 * What is expected of a topic's negative and positive share, hour by hour, and the evidence that
 * they left it for the worse.
 */
final class Mood {

  /** A fall of less is no news, however certain. In points of net sentiment. */
  private static final double SMALLEST_FALL = 4;

  /** Weight of the evidence of falling praise against that of rising complaints. */
  private static final double PRAISE = .1;

  private final HourCounts counts;
  private final ShareBaseline negative;
  private final ShareBaseline positive;
  private final ShareEvidence rise;
  private final ShareEvidence fall;

  Mood(HourCounts counts) {
    this(counts, new ShareBaseline(counts.size()), new ShareBaseline(counts.size()));
  }

  private Mood(HourCounts counts, ShareBaseline negative, ShareBaseline positive) {
    this.counts = counts;
    this.negative = negative;
    this.positive = positive;
    rise = new ShareEvidence(negative, 1);
    fall = new ShareEvidence(positive, -1);
  }

  /**
   * A turn for the worse.
   *
   * @param from hour it began in
   * @param complaints whether the negative share rose; else the positive share fell
   * @param evidence mean likelihood ratio against chance
   * @param before net sentiment expected, in points
   */
  record Turn(int from, boolean complaints, double evidence, double before) {}

  void hear(int hour, boolean learn) {
    double n = counts.total(hour);
    int hourOfDay = counts.hourOfDay(hour);
    int day = counts.dayOfWeek(hour);
    negative.hear(hour, n, counts.negative(hour), hourOfDay, day, learn);
    positive.hear(hour, n, counts.positive(hour), hourOfDay, day, learn);
  }

  /** Forgets what was learnt since the beginning of an hour. */
  void rewind(int to, int now) {
    negative.rewind(to, now);
    positive.rewind(to, now);
  }

  /** A mood that hears on from {@code now} and takes hours [from, now) for usual. */
  Mood since(int from, int now) {
    return new Mood(counts, negative.since(from, now), positive.since(from, now));
  }

  /**
   * Whether the hours up to {@code now} tell of a turn that began no sooner than {@code earliest}.
   *
   * @param quiet how quiet the topic is, see {@link Quietness}
   */
  Optional<Turn> turn(int now, int earliest, double quiet, double threshold) {
    double more = (1 - PRAISE) * rise.upTo(now, earliest, quiet);
    double less = PRAISE * fall.upTo(now, earliest, quiet);
    if (more + less < threshold) {
      return Optional.empty();
    }
    boolean complaints = more >= less;
    int from = complaints ? rise.bestFrom() : fall.bestFrom();
    double before = expected(from, now);
    if (before - counts.net(from, now) < SMALLEST_FALL) {
      return Optional.empty();
    }
    return Optional.of(new Turn(from, complaints, more + less, before));
  }

  /** Effective messages an hour lately. */
  double perHour(int now) {
    return negative.perHour(now);
  }

  OpenDrop.Share share(boolean complaints) {
    return complaints ? new OpenDrop.Share(negative, 1) : new OpenDrop.Share(positive, -1);
  }

  /** Net sentiment expected in hours [from, to) by what was known before, in points. */
  double expected(int from, int to) {
    return 100 * (positive.expected(from, to) - negative.expected(from, to));
  }
}
