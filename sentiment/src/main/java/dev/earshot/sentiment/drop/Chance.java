package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.drop.Leaning.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * How far the furthest of many segments leans when nothing happened: the messages are dealt to the
 * periods at random again and again, and the segment that seems to have moved most is noted each
 * time (the maximum statistic of Westfall and Young, 1993). It knows that segments overlap, which a
 * correction for their number would not.
 *
 * <p>The maxima follow a Gumbel distribution closely, so its quantile comes from their mean and
 * spread, steadier than counting the few largest of them.
 */
final class Chance {

  private static final int DEALS = 200;
  private static final double EULER = .5772156649015329;

  private final Leaning leaning;
  private final boolean later;
  private final int part;
  private final int[] counted;
  private final int[][] segmentsOf;
  private final double[][] expected;
  private final double[][] precision;
  private final int segments;
  private final Moments worse = new Moments();
  private final Moments better = new Moments();

  /**
   * @param segments messages of each
   */
  Chance(Leaning leaning, int messages, List<int[]> segments) {
    this.leaning = leaning;
    this.segments = segments.size();
    this.counted = countedOf(messages);
    this.segmentsOf = inverted(messages, segments);
    // The smaller period is dealt, so that swapping the periods deals the same.
    this.later = leaning.count(1) <= leaning.count(0);
    this.part = (int) leaning.count(later ? 1 : 0);
    this.expected = new double[Leaning.MEASURES][this.segments];
    this.precision = new double[Leaning.MEASURES][this.segments];
    for (int measure = 0; measure < Leaning.MEASURES; measure++) {
      for (int segment = 0; segment < this.segments; segment++) {
        expect(measure, segment, segments.get(segment));
      }
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    for (int deal = 0; deal < DEALS && this.segments > 0; deal++) {
      deal(random);
    }
  }

  private void expect(int measure, int segment, int[] messages) {
    Leaning.Sums sums = new Leaning.Sums(counted.length);
    for (int message : messages) {
      if (leaning.counts(message)) {
        sums.add(leaning.lean(measure, message));
      }
    }
    double deviation = sums.deviation(part);
    expected[measure][segment] = sums.expected(part);
    precision[measure][segment] = deviation == 0 ? 0 : 1 / deviation;
  }

  private int[] countedOf(int messages) {
    int[] found = new int[messages];
    int size = 0;
    for (int message = 0; message < messages; message++) {
      if (leaning.counts(message)) {
        found[size++] = message;
      }
    }
    return Arrays.copyOf(found, size);
  }

  private static int[][] inverted(int messages, List<int[]> segments) {
    int[] sizes = new int[messages];
    for (int[] segment : segments) {
      for (int message : segment) {
        sizes[message]++;
      }
    }
    int[][] inverted = new int[messages][];
    Arrays.setAll(inverted, message -> new int[sizes[message]]);
    for (int segment = 0; segment < segments.size(); segment++) {
      for (int message : segments.get(segment)) {
        inverted[message][--sizes[message]] = segment;
      }
    }
    return inverted;
  }

  /**
   * Standard deviations that the furthest segment passes in a direction by chance with a given
   * probability.
   */
  double bar(Direction direction, double level) {
    if (segments == 0) {
      return Double.POSITIVE_INFINITY;
    }
    Moments own = direction == Direction.WORSE ? worse : better;
    double mean = own.sum / DEALS;
    double deviation = Math.sqrt(Math.max(0, own.squares / DEALS - mean * mean));
    double scale = deviation * Math.sqrt(6) / Math.PI;
    return mean + scale * (-Math.log(-Math.log1p(-level)) - EULER);
  }

  private void deal(RandomGenerator random) {
    long[] within = new long[segments];
    for (int i = 0; i < part; i++) {
      int j = i + random.nextInt(counted.length - i);
      int message = counted[j];
      counted[j] = counted[i];
      counted[i] = message;
      long one = leaning.packed(message);
      for (int segment : segmentsOf[message]) {
        within[segment] += one;
      }
    }
    double highest = 0;
    double lowest = 0;
    for (int measure = 0; measure < Leaning.MEASURES; measure++) {
      int sign = Direction.WORSE.sign(measure);
      for (int segment = 0; segment < segments; segment++) {
        double lean = leaning.lean(measure, within[segment]);
        double z = sign * (lean - expected[measure][segment]) * precision[measure][segment];
        highest = Math.max(highest, z);
        lowest = Math.min(lowest, z);
      }
    }
    (later ? worse : better).add(highest);
    (later ? better : worse).add(-lowest);
  }

  /** Of what was furthest in each deal. */
  private static final class Moments {
    private double sum;
    private double squares;

    void add(double value) {
      sum += value;
      squares += value * value;
    }
  }
}
