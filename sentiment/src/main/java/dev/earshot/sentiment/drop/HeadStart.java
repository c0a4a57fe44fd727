package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.theme.Signs;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much nearer to chance a segment may be than others and still be named. The chance to name any
 * of them wrongly is not divided evenly: most of it goes where it lets a cause of a given size be
 * found most often (Roeder and Wasserman, 2009). In a small segment such a cause stands out anyhow,
 * in one that holds most messages it never would, and between them the bar decides. Only what both
 * periods hold together counts, which no deal of the messages to the periods changes.
 */
final class HeadStart {

  /** The cause that is to be found: messages of the label, as part of a period's messages. */
  private static final double CAUSE = .05;

  /** Part of the chance that is divided evenly all the same. */
  private static final double EVEN = .4;

  /** A segment that a cause hardly moves is taken to be moved by this, in standard deviations. */
  private static final double LEAST_MOVED = .05;

  /** Between which the one level lies that makes the chances sum up. */
  private static final double WIDEST = 100;

  private static final int HALVINGS = 60;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private HeadStart() {}

  /**
   * In standard deviations, by segment; negative where the bar is higher than if all were alike.
   *
   * @param level probability that chance passes any of the bars
   */
  static double[] of(Leaning leaning, List<Signs> segments, int measure, double level) {
    int n = segments.size();
    double[] moved = new double[n];
    for (int segment = 0; segment < n; segment++) {
      double by = leaning.moved(segments.get(segment), measure, CAUSE);
      moved[segment] = Math.max(LEAST_MOVED, by);
    }
    double least = leastLikelihood(moved, level);
    double[] start = new double[n];
    for (int segment = 0; segment < n; segment++) {
      double part = EVEN * level / n + (1 - EVEN) * chance(moved[segment], least);
      start[segment] =
          NORMAL.inverseSurvivalProbability(level / n) - NORMAL.inverseSurvivalProbability(part);
    }
    return start;
  }

  /** The log likelihood ratio that chance reaches in any segment as often as it may. */
  private static double leastLikelihood(double[] moved, double level) {
    double low = -WIDEST;
    double high = WIDEST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double sum = 0;
      for (double by : moved) {
        sum += chance(by, middle);
      }
      if (sum > level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** How often chance makes it so likely that a cause moved a segment. */
  private static double chance(double moved, double likelihood) {
    return NORMAL.survivalProbability(moved / 2 + likelihood / moved);
  }
}
