package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.drop.Leaning.Direction;
import dev.earshot.sentiment.theme.Signs;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
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

  private static final int DEALS = 200;
  private static final double EULER = .5772156649015329;

  /** Room for the clearest of {@link Signs}. */
  private static final int CLARITY_BITS = 5;

  private static final int CLARITY_MASK = (1 << CLARITY_BITS) - 1;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final Leaning leaning;
  private final double[][] headStart;
  private final int sign;
  private final int part;
  private final double balance;
  private final int[] counted;

  /** By message where its part of {@link #shown} begins, and behind the last where that ends. */
  private final int[] firstShown;

  /** Segment and clarity in one number: messages are dealt a million times. */
  private final int[] shown;

  private final double[][] expected;
  private final double[][] precision;
  private final int segments;
  private final Moments[] forward = {new Moments(), new Moments()};
  private final Moments[] against = {new Moments(), new Moments()};

  /**
   * @param segments where each shows
   * @param headStart by measure and segment, see {@link HeadStart}
   */
  Chance(Leaning leaning, int messages, List<Signs> segments, double[][] headStart) {
    this.headStart = headStart;
    this.leaning = leaning;
    this.segments = segments.size();
    this.counted = countedOf(messages);
    this.firstShown = firstShown(messages, segments);
    this.shown = shown(segments);
    // The smaller period is dealt, so that swapping the periods deals the same.
    boolean later = leaning.count(1) <= leaning.count(0);
    this.sign = later ? 1 : -1;
    this.part = (int) leaning.count(later ? 1 : 0);
    long all = 0;
    for (int message : counted) {
      all += leaning.packed(message);
    }
    this.balance = leaning.net(all) * part / counted.length;
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

  private void expect(int measure, int segment, Signs signs) {
    Leaning.Sums sums = new Leaning.Sums(counted.length);
    for (int i = 0; i < signs.messages().length; i++) {
      int message = signs.messages()[i];
      if (leaning.counts(message)) {
        sums.add(leaning.lean(measure, message) * signs.clarity()[i]);
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

  private static int[] firstShown(int messages, List<Signs> segments) {
    int[] first = new int[messages + 1];
    for (Signs of : segments) {
      for (int message : of.messages()) {
        first[message + 1]++;
      }
    }
    for (int message = 0; message < messages; message++) {
      first[message + 1] += first[message];
    }
    return first;
  }

  /** Which segments each message shows in, and how clearly. */
  private int[] shown(List<Signs> segments) {
    int[] next = firstShown.clone();
    int[] all = new int[next[next.length - 1]];
    for (int segment = 0; segment < segments.size(); segment++) {
      Signs of = segments.get(segment);
      for (int i = 0; i < of.messages().length; i++) {
        all[next[of.messages()[i]]++] = segment << CLARITY_BITS | of.clarity()[i];
      }
    }
    return all;
  }

  /**
   * Standard deviations that the furthest segment, its head start added, passes by chance with a
   * given probability.
   *
   * @param onward in the direction that all messages together moved, else against it
   */
  double bar(int measure, boolean onward, double level) {
    if (segments == 0) {
      return Double.POSITIVE_INFINITY;
    }
    Moments own = (onward ? forward : against)[measure];
    double mean = own.sum / DEALS;
    double deviation = Math.sqrt(Math.max(0, own.squares / DEALS - mean * mean));
    double scale = deviation * Math.sqrt(6) / Math.PI;
    double gumbel = mean + scale * (-Math.log(-Math.log1p(-level)) - EULER);
    return NORMAL.inverseSurvivalProbability(-Math.expm1(-Math.exp(-gumbel)));
  }

  private void deal(RandomGenerator random) {
    long[] within = new long[segments];
    long all = 0;
    for (int i = 0; i < part; i++) {
      int j = i + random.nextInt(counted.length - i);
      int message = counted[j];
      counted[j] = counted[i];
      counted[i] = message;
      long one = leaning.packed(message);
      all += one;
      for (int k = firstShown[message]; k < firstShown[message + 1]; k++) {
        int here = shown[k];
        within[here >>> CLARITY_BITS] += (here & CLARITY_MASK) * one;
      }
    }
    Direction moved = Direction.of(sign * (leaning.net(all) - balance));
    for (int measure = 0; measure < Leaning.MEASURES; measure++) {
      note(measure, sign * moved.sign(measure), within);
    }
  }

  private void note(int measure, int onward, long[] within) {
    double highest = 0;
    double lowest = 0;
    for (int segment = 0; segment < segments; segment++) {
      double lean = leaning.lean(measure, within[segment]);
      double z = onward * (lean - expected[measure][segment]) * precision[measure][segment];
      highest = Math.max(highest, z + headStart[measure][segment]);
      lowest = Math.min(lowest, z - headStart[measure][segment]);
    }
    forward[measure].add(highest);
    against[measure].add(-lowest);
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
