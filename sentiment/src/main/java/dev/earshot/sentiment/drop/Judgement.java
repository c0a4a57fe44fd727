package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.drop.Leaning.Direction;
import java.util.function.IntPredicate;

/** What the messages that count say of one candidate after the other. */
final class Judgement {

  /** Two-sided 95 %. */
  static final double QUANTILE = 1.96;

  /** Of the points of a theme so much must be more than what happened everywhere. */
  private static final double OWN = .15;

  /** The same of sources, languages, authors and terms, which may well hold nearly everything. */
  private static final double OWN_OF_OTHERS = 1.0 / 3;

  /**
   * Where all changed beyond doubt, a theme that changed as all did is told with its part of it,
   * but not one that held out against the change by more than this part of its points.
   */
  private static final double AGAINST = -.1;

  private final Comparison comparison;
  private final IntPredicate counts;
  private final Tally tally;
  private final Leaning leaning;
  private final LabelShift labels;
  private final Bars bars;
  private final LabelTest test;

  /** Neither period may be without a message that counts. */
  Judgement(Comparison comparison, IntPredicate counts, Bars bars, LabelTest test) {
    this.comparison = comparison;
    this.counts = counts;
    this.tally = comparison.tally(counts);
    this.leaning = new Leaning(comparison, counts);
    this.labels = new LabelShift(comparison, leaning);
    this.bars = bars;
    this.test = test;
  }

  /**
   * How much further than chance it moved in the direction that its row will show; in standard
   * deviations, negative where chance moves something as far. Nothing is far enough whose labels
   * tell nothing or that did no more than what happened everywhere: a segment that changed just as
   * everything did explains nothing. Themes are told all the same where everything changed beyond
   * doubt, since people then ask what it was about.
   *
   * @param points what would stand in its row
   * @param least what is asked for; where it is less, nothing more is looked at
   */
  double beyondChance(Candidate candidate, double points, double least) {
    if (leaning.flat()) {
      return Math.max(
          beyondChance(candidate, Direction.WORSE), beyondChance(candidate, Direction.BETTER));
    }
    Direction direction = Direction.of(points);
    double beyond = beyondChance(candidate, direction);
    if (beyond < least || !test.passes(candidate, direction, labels)) {
      return Double.NEGATIVE_INFINITY;
    }
    double ownPoints =
        Certainty.of(comparison.tally(candidate.members().messages(), counts), tally).points();
    return ownPoints * Math.signum(points) > own(candidate) * Math.abs(points)
        ? beyond
        : Double.NEGATIVE_INFINITY;
  }

  private double own(Candidate candidate) {
    if (candidate.kind() != Driver.Kind.THEME) {
      return OWN_OF_OTHERS;
    }
    return bars.beyondDoubt() ? AGAINST : OWN;
  }

  private double beyondChance(Candidate candidate, Direction direction) {
    return bars.beyond(
        candidate.family(),
        direction,
        measure ->
            leaning.shift(candidate.signs(), measure, direction)
                + bars.headStart(candidate.signs(), measure));
  }

  /** What remains of its points beyond doubt; of its share where all messages have one label. */
  double sure(Candidate candidate, double points) {
    Tally own = comparison.tally(candidate.members().messages(), counts);
    Certainty certainty = Certainty.of(own, tally);
    double beyond = Math.abs(certainty.points());
    double size = leaning.flat() ? beyond : Math.min(beyond, Math.abs(points));
    return size - QUANTILE * certainty.error();
  }
}
