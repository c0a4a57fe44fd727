package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.theme.Signs;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far the furthest of many segments leans when nothing happened: the messages are dealt to the
 * periods at random again and again, and the segment that seems to have moved most is noted each
 * time (the maximum statistic of Westfall and Young, 1993). It knows that segments overlap, which a
 * correction for their number would not. What moved the way all messages of the deal did, and what
 * moved against it, are noted apart: of a drop one asks what made it.
 *
 * <p>The furthest of K independent normal deviates has {@code -ln(-ln Φ)} of a Gumbel distribution
 * around ln K, and segments that overlap are as good as fewer ones. So a quantile comes from mean
 * and spread on that scale, steadier than counting the few largest.
 */
final class Chance {

  private static final double EULER = .5772156649015329;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final boolean any;
  private final Moments[] forward = {new Moments(), new Moments()};
  private final Moments[] against = {new Moments(), new Moments()};

  /**
   * @param segments where each shows
   * @param headStart by measure and segment, see {@link HeadStart}
   */
  Chance(Deals deals, List<Signs> segments, double[][] headStart) {
    this.any = !segments.isEmpty();
    double[][] highest = new double[Leaning.MEASURES][Deals.DEALS];
    double[][] lowest = new double[Leaning.MEASURES][Deals.DEALS];
    for (int segment = 0; segment < segments.size(); segment++) {
      Signs signs = segments.get(segment);
      int[][] within = deals.within(signs);
      for (int measure = 0; measure < Leaning.MEASURES; measure++) {
        double start = headStart[measure][segment];
        double[] moved = moved(deals, measure, signs, within);
        for (int deal = 0; deal < moved.length; deal++) {
          highest[measure][deal] = Math.max(highest[measure][deal], moved[deal] + start);
          lowest[measure][deal] = Math.min(lowest[measure][deal], moved[deal] - start);
        }
      }
    }
    for (int measure = 0; measure < Leaning.MEASURES; measure++) {
      for (int deal = 0; deal < Deals.DEALS; deal++) {
        forward[measure].add(highest[measure][deal]);
        against[measure].add(-lowest[measure][deal]);
      }
    }
  }

  /** By deal, in standard deviations, in the direction that all messages of the deal moved. */
  private static double[] moved(Deals deals, int measure, Signs signs, int[][] within) {
    Leaning leaning = deals.leaning();
    Leaning.Sums sums = leaning.sums(signs, measure);
    double expected = sums.expected(deals.part());
    double deviation = sums.deviation(deals.part());
    double precision = deviation == 0 ? 0 : 1 / deviation;
    double[] moved = new double[Deals.DEALS];
    for (int deal = 0; deal < moved.length; deal++) {
      int negative = within[0][deal];
      int positive = within[2][deal];
      int all = negative + within[1][deal] + positive;
      double lean = leaning.lean(measure, all, measure == 0 ? negative : positive);
      moved[deal] = deals.onward(measure, deal) * (lean - expected) * precision;
    }
    return moved;
  }

  /**
   * Standard deviations that the furthest segment, its head start added, passes by chance with a
   * given probability.
   *
   * @param onward in the direction that all messages together moved, else against it
   */
  double bar(int measure, boolean onward, double level) {
    if (!any) {
      return Double.POSITIVE_INFINITY;
    }
    Moments own = (onward ? forward : against)[measure];
    double mean = own.sum / Deals.DEALS;
    double deviation = Math.sqrt(Math.max(0, own.squares / Deals.DEALS - mean * mean));
    double scale = deviation * Math.sqrt(6) / Math.PI;
    double gumbel = mean + scale * (-Math.log(-Math.log1p(-level)) - EULER);
    return NORMAL.inverseSurvivalProbability(-Math.expm1(-Math.exp(-gumbel)));
  }

  /** Of what was furthest in each deal. */
  private static final class Moments {
    private double sum;
    private double squares;

    void add(double furthest) {
      double beyond = NORMAL.survivalProbability(furthest);
      double value = -Math.log(-Math.log1p(-beyond));
      sum += value;
      squares += value * value;
    }
  }
}
