package dev.earshot.sentiment.drop;

import java.util.IdentityHashMap;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What people speak of more or less than before, whatever its mood: where to look first for labels
 * that are more than chance. A third of the chance to name anything wrongly is divided evenly among
 * the candidates, the rest given to those that grew or shrank most (weighted Bonferroni, Genovese,
 * Roeder and Wasserman 2006). If labels tell nothing, the weights do not depend on them, so the sum
 * of chances stays what it is.
 */
final class Growth {

  /** A standard deviation of growth multiplies the weight by e to this. */
  private static final double STEEPNESS = 2;

  /** Part of the chance that is divided evenly. */
  private static final double EVEN = .35;

  /**
   * Part of a candidate's chance that is for its rate. What people complain about has a mood of its
   * own, which shows at any bar; that a mood changed is what a lower bar can find.
   */
  private static final double RATE = .75;

  /** Further growth adds no weight: beyond it nothing is chance any more. */
  private static final double MOST = 6;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final IdentityHashMap<Candidate, Double> weights = new IdentityHashMap<>();

  /**
   * @param leaning over the messages that count
   */
  Growth(Leaning leaning, List<Candidate> candidates) {
    double sum = 0;
    for (Candidate candidate : candidates) {
      double growth = Math.abs(leaning.growth(candidate.members().messages()));
      double weight = Math.exp(STEEPNESS * Math.min(MOST, growth));
      weights.put(candidate, weight);
      sum += weight;
    }
    double all = sum;
    weights.replaceAll((_, weight) -> (1 - EVEN) * weight / all + EVEN / candidates.size());
  }

  /**
   * Whether a candidate's labels are more than chance where one of all is looked for.
   *
   * @param labels see {@link LabelShift}
   * @param level probability that chance names any of the candidates by this label
   */
  boolean passes(Candidate candidate, LabelShift.Moved labels, double level) {
    double share = level * weights.getOrDefault(candidate, 0.0);
    return NORMAL.survivalProbability(labels.rate()) <= RATE * share
        || NORMAL.survivalProbability(labels.mix()) <= (1 - RATE) * share;
  }
}
