package dev.earshot.sentiment.drop;

import java.util.function.IntPredicate;

/**
 * How much each message adds to the negative and to the positive: 1 less the share of that label
 * where the message has the label, 0 less the share where it has not, the share being the mean of
 * those of both periods. Summed over a segment and compared between the periods, that is the
 * segment's contribution to the change of the label's share, see {@link Contribution}.
 *
 * <p>Labels apart tell more than net sentiment: there one positive message weighs as much as three
 * negative ones where most are negative, and its coming and going hides what they say. Where all
 * messages have one label, only the shares can tell the periods apart, and every message leans by
 * one.
 */
final class Leaning {

  /** Negative and positive. */
  static final int MEASURES = 2;

  /** Of a count within a packed sum: a topic has less than two million messages. */
  private static final int BITS = 21;

  private static final long MASK = (1L << BITS) - 1;

  private final Comparison comparison;
  private final boolean[] counted;
  private final double[][] leans;
  private final double[] centre = new double[MEASURES];
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
    centre[measure] = (having[0] / count[0] + having[1] / count[1]) / 2;
    for (int message = 0; message < counted.length; message++) {
      double lean = (comparison.value(message) == labelled ? 1 : 0) - centre[measure];
      leans[measure][message] = flat ? 1 - measure : lean;
    }
  }

  boolean flat() {
    return flat;
  }

  boolean counts(int message) {
    return counted[message];
  }

  double lean(int measure, int message) {
    return leans[measure][message];
  }

  /** One message in a sum from which {@link #lean(int, long)} takes its lean. */
  long packed(int message) {
    int value = comparison.value(message);
    return 1 + (value < 0 ? 1L << BITS : value > 0 ? 1L << (2 * BITS) : 0);
  }

  /** What the messages lean that were added to a sum. */
  double lean(int measure, long sum) {
    long all = sum & MASK;
    long having = (sum >>> ((measure + 1) * BITS)) & MASK;
    return flat ? (1 - measure) * all : having - centre[measure] * all;
  }

  /** Messages counted in a period. */
  double count(int period) {
    return count[period];
  }

  /**
   * How far a segment moved in a direction, in standard deviations: over all ways to divide the
   * messages between the periods or, where that is more, over all ways to give the labels to the
   * messages. The latter is more where a segment has much grown.
   */
  double shift(int[] messages, Direction direction) {
    double furthest = Double.NEGATIVE_INFINITY;
    for (int measure = 0; measure < MEASURES; measure++) {
      Sums sums = new Sums(count[0] + count[1]);
      double after = 0;
      double[] size = new double[2];
      for (int message : messages) {
        if (counted[message]) {
          int period = comparison.period(message);
          sums.add(leans[measure][message]);
          after += period * leans[measure][message];
          size[period]++;
        }
      }
      double deviation = Math.max(sums.deviation(count[1]), flat ? 0 : labelled(sums, size));
      double moved = direction.sign(measure) * (after - sums.expected(count[1]));
      furthest = Math.max(furthest, deviation == 0 ? 0 : moved / deviation);
    }
    return furthest;
  }

  /**
   * How much larger a segment's part of the later period is than chance would make it, in standard
   * deviations over all ways to divide the messages between the periods; labels do not count.
   */
  double growth(int[] messages) {
    Sums sums = new Sums(count[0] + count[1]);
    double after = 0;
    for (int message : messages) {
      if (counted[message]) {
        sums.add(1);
        after += comparison.period(message);
      }
    }
    double deviation = sums.deviation(count[1]);
    return deviation == 0 ? 0 : (after - sums.expected(count[1])) / deviation;
  }

  /** Deviation of the sum over the period after when the labels are dealt. */
  private double labelled(Sums sums, double[] size) {
    double one = sums.squares / Math.max(1, size[0] + size[1]);
    double before = size[0] / (count[0] * count[0]);
    double after = size[1] / (count[1] * count[1]);
    return Math.sqrt(one * (before + after)) * count[0] * count[1] / (count[0] + count[1]);
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

    Sums(double n) {
      this.n = n;
    }

    void add(double value) {
      sum += value;
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
