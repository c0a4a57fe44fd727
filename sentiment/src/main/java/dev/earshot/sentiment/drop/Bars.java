package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.drop.Candidate.Family;
import dev.earshot.sentiment.drop.Leaning.Direction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a candidate has to be from chance to be named, so that where nothing happened anything is
 * named in one of twenty cases at most: neither where the messages are dealt to the periods at
 * random, nor where the labels are dealt to the messages and people merely speak of other things.
 * Most of that is spent in the direction that all went: what moved against it is rarely what one
 * asks for.
 *
 * <p>Where the change itself is beyond doubt something did happen, and the question is only what:
 * then its direction gets a lower bar. Chance alone hardly ever comes there.
 */
final class Bars {

  private static final double FORWARD = .7;

  /** Standard errors from which a change of all is beyond doubt. */
  private static final double BEYOND_DOUBT = 4;

  /** How many times as often chance may name something where something happened. */
  private static final double LENIENT = 4;

  /** Probability that the labels of any candidate seem to tell something where they do not. */
  private static final double LABELS = .04;

  private final Comparison comparison;
  private final Direction change;
  private final boolean beyondDoubt;
  private final double forward;
  private final Map<Family, Map<Direction, Double>> bars = new EnumMap<>(Family.class);
  private @Nullable Growth growth;

  /**
   * @param shift of the mean of all that counts, in standard errors
   */
  Bars(Comparison comparison, double shift) {
    this.comparison = comparison;
    this.change = Direction.of(shift);
    this.beyondDoubt = Math.abs(shift) >= BEYOND_DOUBT;
    this.forward = beyondDoubt ? FORWARD * LENIENT : FORWARD;
  }

  /** Whether something did happen, whatever it was. */
  boolean beyondDoubt() {
    return beyondDoubt;
  }

  /** Finds how far the messages of any of a family's segments are from chance by chance. */
  void set(Family family, Leaning leaning, List<int[]> segments) {
    Chance chance = new Chance(leaning, comparison.size(), segments);
    Map<Direction, Double> both = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      double part = direction == change ? forward : 1 - FORWARD;
      both.put(direction, chance.bar(direction, part * family.level()));
    }
    bars.put(family, both);
  }

  /** Sets what the candidates' labels are measured by. */
  void set(Growth growth) {
    this.growth = growth;
  }

  /** Whether a shift of so many standard deviations in a direction is more than chance. */
  boolean passes(Family family, Direction direction, double shift) {
    return shift >= bars.getOrDefault(family, Map.of()).getOrDefault(direction, Double.MAX_VALUE);
  }

  /** Whether a candidate's labels are more than chance, see {@link LabelShift}. */
  boolean tells(Candidate candidate, double labels) {
    return growth == null || growth.passes(candidate, labels, LABELS);
  }
}
