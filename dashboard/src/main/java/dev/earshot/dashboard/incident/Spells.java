package dev.earshot.dashboard.incident;

import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.spike.Spike;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops or spikes of one topic that people would call one: they overlap, or between drops little
 * time lies.
 */
public final class Spells {

  /** Drops of one topic that come closer than this are one. */
  static final Duration SAME = Duration.ofHours(6);

  private Spells() {}

  /**
   * @param drops in time order
   * @return the same, with those that are one put together
   */
  public static List<Drop> of(List<Drop> drops) {
    List<Drop> spells = new ArrayList<>();
    for (Drop drop : drops) {
      if (!spells.isEmpty() && drop.from().isBefore(spells.getLast().to().plus(SAME))) {
        spells.add(together(spells.removeLast(), drop));
      } else {
        spells.add(drop);
      }
    }
    return spells;
  }

  /**
   * A spike that is noticed again while it lasts is one.
   *
   * @param spikes in time order
   */
  static List<Spike> ofSpikes(List<Spike> spikes) {
    List<Spike> spells = new ArrayList<>();
    for (Spike spike : spikes) {
      if (spells.isEmpty() || spike.from().isAfter(spells.getLast().to())) {
        spells.add(spike);
      } else {
        spells.add(together(spells.removeLast(), spike));
      }
    }
    return spells;
  }

  private static Spike together(Spike first, Spike second) {
    return new Spike(
        first.from(),
        first.detectedAt(),
        second.to().isAfter(first.to()) ? second.to() : first.to(),
        first.open() || second.open(),
        first.usual(),
        Math.max(first.score(), second.score()));
  }

  /** Levels are means weighted by time, as the drops do not say how many messages they hold. */
  private static Drop together(Drop first, Drop second) {
    double one = Duration.between(first.from(), first.to()).toMillis();
    double two = Duration.between(second.from(), second.to()).toMillis();
    double share = one + two == 0 ? .5 : two / (one + two);
    boolean later = second.to().isAfter(first.to());
    return new Drop(
        first.from(),
        first.detectedAt(),
        second.after() < first.after() ? second.trough() : first.trough(),
        later ? second.to() : first.to(),
        first.before() + share * (second.before() - first.before()),
        first.after() + share * (second.after() - first.after()),
        first.confidence(),
        Math.max(first.latestConfidence(), second.latestConfidence()),
        first.open() || second.open());
  }
}
