package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.drop.Candidate.Family;
import dev.earshot.sentiment.drop.Leaning.Direction;
import dev.earshot.sentiment.theme.Signs;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far a candidate has to be from chance to be named for sure, so that where the messages are
 * dealt to the periods at random anything is in one of twenty cases at most. Most of that is spent
 * in the direction that all went: what moved against it is rarely what one asks for. What the
 * labels have to tell besides is {@link LabelTest}'s.
 *
 * <p>Where the change itself is beyond doubt something did happen, and the question is only what:
 * then its direction gets a lower bar. Chance alone hardly ever comes there.
 */
final class Bars {

  private static final double FORWARD = .9;

  /** Part of the negative messages, the rest being the positive ones': see {@link Mood}. */
  static final double COMPLAINTS = .9;

  /** Standard errors from which a change of all is beyond doubt. */
  private static final double BEYOND_DOUBT = 4;

  /** How many times as often chance may name something where something happened. */
  private static final double LENIENT = 4;

  private final Direction change;
  private final boolean beyondDoubt;
  private final Map<Family, Map<Direction, double[]>> bars = new EnumMap<>(Family.class);
  private final IdentityHashMap<Signs, double[]> headStarts = new IdentityHashMap<>();

  /**
   * @param shift of the mean of all that counts, in standard errors
   */
  Bars(double shift) {
    this.change = Direction.of(shift);
    this.beyondDoubt = Math.abs(shift) >= BEYOND_DOUBT;
  }

  /** Whether something did happen, whatever it was. */
  boolean beyondDoubt() {
    return beyondDoubt;
  }

  /** Finds how far the messages of any of a family's segments are from chance by chance. */
  void set(Family family, Deals deals, List<Signs> segments) {
    Leaning leaning = deals.leaning();
    double[][] headStart = new double[Leaning.MEASURES][segments.size()];
    if (family == Family.KNOWN) {
      setHeadStarts(leaning, segments, headStart);
    }
    Chance chance = new Chance(deals, segments, headStart);
    Map<Direction, double[]> both = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      double level = family.level() * part(direction, leaning.flat());
      boolean onward = direction == change;
      both.put(
          direction,
          new double[] {
            chance.bar(0, onward, level * COMPLAINTS),
            chance.bar(1, onward, level * (1 - COMPLAINTS))
          });
    }
    bars.put(family, both);
  }

  private void setHeadStarts(Leaning leaning, List<Signs> segments, double[][] headStart) {
    for (int measure = 0; measure < headStart.length; measure++) {
      headStart[measure] = HeadStart.of(leaning, segments, measure, Family.KNOWN.level());
    }
    for (int i = 0; i < segments.size(); i++) {
      double[] own = new double[headStart.length];
      for (int measure = 0; measure < own.length; measure++) {
        own[measure] = headStart[measure][i];
      }
      headStarts.put(segments.get(i), own);
    }
  }

  /** Standard deviations to add to a segment's shift before it meets its bar. */
  double headStart(Signs segment, int measure) {
    double[] own = headStarts.get(segment);
    return own == null ? 0 : own[measure];
  }

  private double part(Direction direction, boolean flat) {
    if (flat) {
      return .5;
    }
    double forward = beyondDoubt ? FORWARD * LENIENT : FORWARD;
    return direction == change ? forward : 1 - FORWARD;
  }

  /**
   * How much further than chance a segment moved in a direction, by the measure that shows it best;
   * in standard deviations, negative where it moved less.
   *
   * @param shifts standard deviations by measure, head start added
   */
  double beyond(Family family, Direction direction, IntToDoubleFunction shifts) {
    double[] own = bars.getOrDefault(family, Map.of()).get(direction);
    return own == null
        ? Double.NEGATIVE_INFINITY
        : IntStream.range(0, own.length)
            .mapToDouble(measure -> shifts.applyAsDouble(measure) - own[measure])
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
  }
}
