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

  private final HourCounts counts;
  private final Mood usual;
  private Mood current;
  private final LearningPhase learning;
  private final double alarms;
  private final List<Drop> drops = new ArrayList<>();
  private final List<Expectation> expectations = new ArrayList<>();
  private @Nullable OpenDrop open;

  /** No drop begins sooner: the topic was not known, or in another drop. */
  private int earliest;

  /**
   * @param alarms called by chance in 30 days where nothing happens
   */
  DropWatch(HourCounts counts, double alarms) {
    this.counts = counts;
    this.alarms = alarms;
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
    double perHour = usual.perHour(now);
    double quiet = Quietness.of(perHour);
    Rarity rarity = new Rarity(perHour);
    double threshold = rarity.threshold(alarms);
    if (open == null) {
      usual
          .turn(now, earliest, quiet, threshold)
          .ifPresent(turn -> open(turn, now, rarity.odds(turn.evidence())));
    } else if (open.recovered(hour)) {
      close(open, now);
    } else {
      Optional<Mood.Turn> worse = current.turn(now, earliest, quiet, threshold);
      if (worse.isPresent()) {
        drops.add(open.endedAt(counts, worse.get().from(), now));
        open(worse.get(), now, rarity.odds(worse.get().evidence()));
      }
    }
  }

  /** What is usual is known from before the first of several falls. */
  private void open(Mood.Turn turn, int now, double odds) {
    if (open == null) {
      usual.rewind(turn.from(), now);
    }
    double before = usual.expected(turn.from(), now);
    open = new OpenDrop(usual.share(turn.complaints()), turn.from(), now, before, odds);
    current = usual.since(turn.from(), now);
    earliest = now;
  }

  /** Goes back to the beginning of the recovery and learns from there. */
  private void close(OpenDrop over, int now) {
    drops.add(over.closed(counts, now));
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
