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
  private final int[] counted;
  private final int[][] segmentsOf;
  private final Leaning.Sums[][] sums;
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
    this.sums = new Leaning.Sums[Leaning.MEASURES][segments.size()];
    for (int measure = 0; measure < Leaning.MEASURES; measure++) {
      for (int segment = 0; segment < segments.size(); segment++) {
        sums[measure][segment] = new Leaning.Sums(counted.length);
        for (int message : segments.get(segment)) {
          if (leaning.counts(message)) {
            sums[measure][segment].add(leaning.lean(measure, message));
          }
        }
      }
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    for (int deal = 0; deal < DEALS && this.segments > 0; deal++) {
      deal(random);
    }
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

  /** The smaller period is dealt, so that swapping the periods deals the same. */
  private void deal(RandomGenerator random) {
    boolean later = leaning.count(1) <= leaning.count(0);
    int part = (int) leaning.count(later ? 1 : 0);
    double[][] within = new double[Leaning.MEASURES][segments];
    for (int i = 0; i < part; i++) {
      int j = i + random.nextInt(counted.length - i);
      int message = counted[j];
      counted[j] = counted[i];
      counted[i] = message;
      for (int segment : segmentsOf[message]) {
        for (int measure = 0; measure < Leaning.MEASURES; measure++) {
          within[measure][segment] += leaning.lean(measure, message);
        }
      }
    }
    (later ? worse : better).add(furthest(within, part, Direction.WORSE));
    (later ? better : worse).add(furthest(within, part, Direction.BETTER));
  }

  private double furthest(double[][] within, int part, Direction direction) {
    double furthest = 0;
    for (int measure = 0; measure < Leaning.MEASURES; measure++) {
      for (int segment = 0; segment < segments; segment++) {
        double z = sums[measure][segment].z(within[measure][segment], part);
        furthest = Math.max(furthest, direction.sign(measure) * z);
      }
    }
    return furthest;
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
