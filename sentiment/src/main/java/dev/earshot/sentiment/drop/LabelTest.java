package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.drop.Leaning.Direction;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether the labels of a candidate are more than chance: where they are dealt to the messages, and
 * people merely speak of other things than before, anything passes in one of twenty cases at most.
 *
 * <p>One question comes first: whether labels have to do with what messages are about at all, as
 * they have when any of the candidates is of another mood than all. Where that is beyond doubt, and
 * with some hundreds of messages it mostly is, each candidate only has to pass a test of its own
 * (protected by the first, as Fisher's least significant difference is). Else it has to pass one
 * among all, see {@link Growth}.
 */
final class LabelTest {

  /** Probability that labels seem to have to do with what messages are about and do not. */
  private static final double RELATED = .01;

  /** Probability that any candidate passes among all by chance. */
  private static final double AMONG_ALL = .01;

  /** Probability that a candidate passes its own test by chance. */
  private static final double OWN = .1;

  /** Labels among a candidate's messages vary by so much before they are normally distributed. */
  private static final double LEAST_VARIANCE = 5;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final Growth growth;
  private final boolean related;

  /** By the messages that count in the beginning. */
  LabelTest(Comparison comparison, List<Candidate> candidates) {
    Leaning leaning = new Leaning(comparison, comparison::fresh);
    this.growth = new Growth(leaning, candidates);
    this.related = related(leaning, new LabelShift(comparison, leaning), candidates);
  }

  private static boolean related(Leaning leaning, LabelShift labels, List<Candidate> candidates) {
    for (int measure = 0; measure < Leaning.MEASURES; measure++) {
      double share = leaning.share(measure);
      double least = LEAST_VARIANCE / (share * (1 - share));
      double bar = quantile(RELATED * part(measure) / Math.max(1, candidates.size()));
      for (Candidate candidate : candidates) {
        int[] messages = candidate.members().messages();
        if (messages.length >= least
            && Math.abs(labels.of(messages, measure, Direction.WORSE).mix()) >= bar) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * @param labels of the messages that count
   */
  boolean passes(Candidate candidate, Direction direction, LabelShift labels) {
    for (int measure = 0; measure < Leaning.MEASURES; measure++) {
      LabelShift.Moved moved = labels.of(candidate.members().messages(), measure, direction);
      double bar = quantile(OWN * part(measure));
      if ((related && Math.max(moved.rate(), moved.mix()) >= bar)
          || growth.passes(candidate, moved, AMONG_ALL * part(measure))) {
        return true;
      }
    }
    return false;
  }

  /** Part of the chance that is for a label. */
  private static double part(int measure) {
    return measure == 0 ? Bars.COMPLAINTS : 1 - Bars.COMPLAINTS;
  }

  /** What a test in two directions, or of two kinds, passes with a probability. */
  private static double quantile(double level) {
    return NORMAL.inverseSurvivalProbability(level / 2);
  }
}
