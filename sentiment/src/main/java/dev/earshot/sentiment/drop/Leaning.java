package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.theme.Signs;
import java.util.function.IntPredicate;

/**
 * How much each message adds to the negative and to the positive: 1 where it has the label and 0
 * where it has not, less half of the label's share, the share being the mean of those of both
 * periods.
 *
 * <p>Less nothing, a sum over a segment would only count its messages of the label, and would best
 * find a segment that grew and has little else; less the whole share it would be the segment's
 * contribution to the change of the share (see {@link Contribution}), and would best find one whose
 * mood changed. Half way both are found nearly as well. That a segment of everybody's mood may grow
 * is left to {@link LabelShift}.
 *
 * <p>Labels apart tell more than net sentiment: there one positive message weighs as much as three
 * negative ones where most are negative, and its coming and going hides what they say. Where all
 * messages have one label, only the shares can tell the periods apart, and every message leans by
 * one.
 */
final class Leaning {

  /** Negative and positive. */
  static final int MEASURES = 2;

  /** Of a label's share: what every message is taken to have of it. */
  private static final double CENTRE = .5;

  private final Comparison comparison;
  private final boolean[] counted;
  private final double[][] leans;
  private final double[] share = new double[MEASURES];
  private final double[] count = new double[2];
  private final boolean flat;

  /** Of the messages that are counted; neither period may be without one. */
  Leaning(Comparison comparison, IntPredicate counts) {
    this.comparison = comparison;
    this.counted = new boolean[comparison.size()];
    for (int message = 0; message < counted.length; message++) {
      counted[message] = counts.test(message);
      count[comparison.period(message)] += counted[message] ? 1 : 0;
    }
    Tally tally = comparison.tally(counts);
    this.flat = tally.spread(0) + tally.spread(1) == 0 && tally.mean(0) == tally.mean(1);
    this.leans = new double[MEASURES][counted.length];
    for (int measure = 0; measure < MEASURES; measure++) {
      fill(measure, measure == 0 ? -1 : 1);
    }
  }

  private void fill(int measure, int labelled) {
    double[] having = new double[2];
    for (int message = 0; message < counted.length; message++) {
      boolean has = counted[message] && comparison.value(message) == labelled;
      having[comparison.period(message)] += has ? 1 : 0;
    }
    share[measure] = (having[0] / count[0] + having[1] / count[1]) / 2;
    for (int message = 0; message < counted.length; message++) {
      double lean = (comparison.value(message) == labelled ? 1 : 0) - CENTRE * share[measure];
      leans[measure][message] = flat ? 1 - measure : lean;
    }
  }

  boolean flat() {
    return flat;
  }

  /** Mean of a label's shares of the two periods. */
  double share(int measure) {
    return share[measure];
  }

  boolean counts(int message) {
    return counted[message];
  }

  /** What some messages lean, of which so many have the label. */
  double lean(int measure, int messages, int having) {
    return flat ? (1 - measure) * messages : having - CENTRE * share[measure] * messages;
  }

  /** −1 negative, 0 neutral, 1 positive. */
  int value(int message) {
    return comparison.value(message);
  }

  /** Messages counted in a period. */
  double count(int period) {
    return count[period];
  }

  /**
   * How far a segment's sum of one measure, each message counting its clarity, moved in a
   * direction, in standard deviations over all ways to divide the messages between the periods.
   */
  double shift(Signs signs, int measure, Direction direction) {
    Sums sums = sums(signs, measure);
    double deviation = sums.deviation(count[1]);
    double moved = direction.sign(measure) * (sums.later - sums.expected(count[1]));
    return deviation == 0 ? 0 : moved / deviation;
  }

  /** Of one measure, each message counting its clarity. */
  Sums sums(Signs signs, int measure) {
    Sums sums = new Sums(count[0] + count[1]);
    for (int i = 0; i < signs.messages().length; i++) {
      int message = signs.messages()[i];
      if (counted[message]) {
        sums.add(leans[measure][message] * signs.clarity()[i], comparison.period(message));
      }
    }
    return sums;
  }

  /**
   * How much larger a segment's part of the later period is than chance would make it, in standard
   * deviations over all ways to divide the messages between the periods; labels do not count.
   */
  double growth(int[] messages) {
    Sums sums = new Sums(count[0] + count[1]);
    for (int message : messages) {
      if (counted[message]) {
        sums.add(1, comparison.period(message));
      }
    }
    double deviation = sums.deviation(count[1]);
    return deviation == 0 ? 0 : (sums.later - sums.expected(count[1])) / deviation;
  }

  /**
   * How far a cause would move a segment that all of its messages show in, as clearly as those of
   * the label do; in standard deviations. Blind to the periods, and the same in either.
   *
   * @param cause messages of the label that come on top, as part of a period's messages
   */
  double moved(Signs signs, int measure, double cause) {
    Sums sums = new Sums(count[0] + count[1]);
    double having = 0;
    double clear = 0;
    for (int i = 0; i < signs.messages().length; i++) {
      int message = signs.messages()[i];
      if (counted[message]) {
        double lean = leans[measure][message] * signs.clarity()[i];
        sums.add(lean, comparison.period(message));
        having += lean > 0 ? 1 : 0;
        clear += Math.max(0, lean);
      }
    }
    double deviation = sums.deviation(count[1]);
    double more = cause * count[0] * count[1] / (count[0] + count[1]);
    return deviation == 0 || having == 0 ? 0 : more * clear / having / deviation;
  }

  /** Where the mood of a segment went; where all messages have one label, its share. */
  enum Direction {
    /** More negative or less positive messages; a larger share. */
    WORSE(1),
    /** Less negative or more positive messages; a smaller share. */
    BETTER(-1);

    private final int sign;

    Direction(int sign) {
      this.sign = sign;
    }

    /** Of a measure that grows in this direction, else −1. */
    int sign(int measure) {
      return measure == 0 ? sign : -sign;
    }

    /** Of a change of net sentiment; no change counts as worse. */
    static Direction of(double change) {
      return change > 0 ? BETTER : WORSE;
    }
  }

  /** Sums over a segment, 0 standing for every message outside of it. */
  static final class Sums {
    private final double n;
    private double sum;
    private double squares;
    private double later;

    Sums(double n) {
      this.n = n;
    }

    void add(double value, int period) {
      sum += value;
      later += period * value;
      squares += value * value;
    }

    /**
     * Of the sum over a part that is drawn at random.
     *
     * @param size of the part of all messages
     */
    double expected(double size) {
      return sum * size / n;
    }

    /** The same of its standard deviation: drawing without replacement; 0 if there is none. */
    double deviation(double size) {
      double spread = squares / n - (sum / n) * (sum / n);
      double deviation = Math.sqrt(Math.max(0, spread * size * (n - size) / (n - 1)));
      return deviation < 1e-9 ? 0 : deviation;
    }
  }
}
