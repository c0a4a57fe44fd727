package dev.earshot.sentiment.drop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches one topic hour by hour. What it says of an hour depends on that hour and those before it
 * only.
 *
 * <p>Two moods are followed: the usual one, which learns nothing while a drop is open, and the
 * current one, which follows the topic into the drop, so that a further fall is noticed too.
 */
final class DropWatch {

  /**
   * Odds of a drop by evidence e are e^.77 / 11: fitted to calls in simulated topics with an event
   * a month, where evidence by itself was too sure. Checked on other topics, see docs/detection.md.
   */
  private static final double EVIDENCE_WEIGHT = .77;

  private static final double PRIOR_ODDS = 1 / 11.0;

  private final HourCounts counts;
  private final Mood usual;
  private Mood current;
  private final LearningPhase learning;
  private final double threshold;
  private final List<Drop> drops = new ArrayList<>();
  private final List<Expectation> expectations = new ArrayList<>();
  private @Nullable OpenDrop open;

  /** No drop begins sooner: the topic was not known, or in another drop. */
  private int earliest;

  DropWatch(HourCounts counts, double threshold) {
    this.counts = counts;
    this.threshold = threshold;
    usual = new Mood(counts);
    current = usual;
    learning = new LearningPhase(counts);
  }

  DropWatch run() {
    for (int hour = 0; hour < counts.size(); hour++) {
      boolean known = learning.hear(hour);
      usual.hear(hour, open == null);
      if (open != null) {
        current.hear(hour, true);
      }
      if (known) {
        expectations.add(new Expectation(counts.start(hour), usual.expected(hour, hour + 1)));
        judge(hour);
      } else {
        earliest = hour + 1;
      }
    }
    if (open != null) {
      drops.add(open.stillOpen(counts));
    }
    return this;
  }

  private void judge(int hour) {
    if (counts.total(hour) == 0) {
      return;
    }
    int now = hour + 1;
    if (open == null) {
      usual.turn(now, earliest, threshold).ifPresent(turn -> open(turn, now));
    } else if (open.recovered(hour)) {
      close(open, now);
    } else {
      Optional<Mood.Turn> worse = current.turn(now, earliest, threshold);
      if (worse.isPresent()) {
        drops.add(open.endedAt(counts, worse.get().from()));
        open(worse.get(), now);
      }
    }
  }

  /** What is usual is known from before the first of several falls. */
  private void open(Mood.Turn turn, int now) {
    if (open == null) {
      usual.rewind(turn.from(), now);
    }
    ShareBaseline share = usual.share(turn.complaints());
    double before = usual.expected(turn.from(), now);
    open = new OpenDrop(share, turn.from(), now, before, confidence(turn));
    current = usual.since(turn.from(), now);
    earliest = now;
  }

  private static double confidence(Mood.Turn turn) {
    return 1 / (1 + Math.pow(turn.evidence(), -EVIDENCE_WEIGHT) / PRIOR_ODDS);
  }

  /** Goes back to the beginning of the recovery and learns from there. */
  private void close(OpenDrop over, int now) {
    drops.add(over.closed(counts));
    open = null;
    earliest = over.end();
    usual.rewind(earliest, earliest);
    for (int hour = earliest; hour < now; hour++) {
      usual.hear(hour, true);
    }
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
