package dev.earshot.sentiment.drop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches one topic hour by hour. What it says of an hour depends on that hour and those before it
 * only.
 */
final class DropWatch {

  /** A fall of less is no news, however certain. In points of net sentiment. */
  private static final double SMALLEST_FALL = 4;

  /** How likely a drop begins within any one hour: once in thirty days. */
  private static final double PRIOR_ODDS = 1 / 720.0;

  private final HourCounts counts;
  private final ShareBaseline negative;
  private final ShareBaseline positive;
  private final ShareEvidence rise;
  private final ShareEvidence fall;
  private final LearningPhase learning;
  private final double threshold;
  private final List<Drop> drops = new ArrayList<>();
  private final List<Expectation> expectations = new ArrayList<>();
  private @Nullable OpenDrop open;
  private int earliest;

  DropWatch(HourCounts counts, double threshold) {
    this.counts = counts;
    this.threshold = threshold;
    negative = new ShareBaseline(counts.size());
    positive = new ShareBaseline(counts.size());
    rise = new ShareEvidence(negative, 1);
    fall = new ShareEvidence(positive, -1);
    learning = new LearningPhase(counts);
  }

  DropWatch run() {
    for (int hour = 0; hour < counts.size(); hour++) {
      boolean known = learning.hear(hour);
      hear(hour, open == null);
      if (known) {
        expectations.add(new Expectation(counts.start(hour), expected(hour, hour, hour + 1)));
        judge(hour);
      }
    }
    if (open != null) {
      drops.add(open.stillOpen(counts));
    }
    return this;
  }

  private void hear(int hour, boolean learn) {
    double n = counts.total(hour);
    int hourOfDay = counts.hourOfDay(hour);
    int day = counts.dayOfWeek(hour);
    negative.hear(hour, n, counts.negative(hour), hourOfDay, day, learn);
    positive.hear(hour, n, counts.positive(hour), hourOfDay, day, learn);
  }

  private void judge(int hour) {
    if (counts.total(hour) == 0) {
      return;
    }
    if (open == null) {
      call(hour + 1);
    } else if (open.recovered(hour)) {
      close(open, hour + 1);
    }
  }

  private void call(int now) {
    double more = rise.upTo(now, earliest);
    double less = fall.upTo(now, earliest);
    double evidence = (3 * more + less) / 4;
    if (evidence < threshold) {
      return;
    }
    ShareEvidence stronger = 3 * more >= less ? rise : fall;
    int from = stronger.bestFrom();
    double before = expected(from, from, now);
    if (before - counts.net(from, now) < SMALLEST_FALL) {
      return;
    }
    double odds = evidence * PRIOR_ODDS * 10;
    open =
        new OpenDrop(stronger == rise ? negative : positive, from, now, before, odds / (1 + odds));
    negative.rewind(from, now);
    positive.rewind(from, now);
  }

  /** Goes back to the beginning of the recovery and learns from there. */
  private void close(OpenDrop over, int now) {
    drops.add(over.closed(counts));
    open = null;
    earliest = over.end();
    negative.rewind(earliest, earliest);
    positive.rewind(earliest, earliest);
    for (int hour = earliest; hour < now; hour++) {
      hear(hour, true);
    }
  }

  /** Net sentiment in hours [from, to) by what was known before {@code known}, in points. */
  private double expected(int known, int from, int to) {
    return 100 * (positive.expected(known, from, to) - negative.expected(known, from, to));
  }

  List<Drop> drops() {
    return List.copyOf(drops);
  }

  List<Expectation> expectations() {
    return List.copyOf(expectations);
  }

  Learning learning() {
    return learning.state();
  }
}
