package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.drop.Leaning.Direction;
import dev.earshot.sentiment.theme.Signs;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The messages that count, dealt to the periods at random again and again, each period keeping its
 * size. Made once for all families of segments in which the same messages count.
 */
final class Deals {

  static final int DEALS = 200;

  private final Leaning leaning;

  /**
   * By message and deal 1 where it was dealt to the smaller period, else 0; nothing of a message
   * that does not count. All deals of a message lie side by side, so that counting a segment in all
   * of them makes vector instructions.
   */
  private final byte[][] dealt;

  private final int sign;
  private final int part;
  private final Direction[] moved = new Direction[DEALS];

  Deals(Leaning leaning, int messages) {
    this.leaning = leaning;
    this.dealt = new byte[messages][];
    int[] counted = countedOf(messages);
    int net = 0;
    for (int message : counted) {
      dealt[message] = new byte[DEALS];
      net += leaning.value(message);
    }
    // The smaller period is dealt, so that swapping the periods deals the same.
    boolean later = leaning.count(1) <= leaning.count(0);
    this.sign = later ? 1 : -1;
    this.part = (int) leaning.count(later ? 1 : 0);
    double balance = (double) net * part / counted.length;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    for (int deal = 0; deal < DEALS; deal++) {
      moved[deal] = Direction.of(sign * (deal(deal, counted, random) - balance));
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

  /** Returns the sum of the values dealt. */
  private int deal(int deal, int[] counted, RandomGenerator random) {
    int net = 0;
    for (int i = 0; i < part; i++) {
      int j = i + random.nextInt(counted.length - i);
      int message = counted[j];
      counted[j] = counted[i];
      counted[i] = message;
      dealt[message][deal] = 1;
      net += leaning.value(message);
    }
    return net;
  }

  Leaning leaning() {
    return leaning;
  }

  /** Messages of the smaller period. */
  int part() {
    return part;
  }

  /**
   * 1 where the sum over what was dealt to the smaller period is larger if a measure went the way
   * that all of the deal did, −1 where it is smaller.
   */
  int onward(int measure, int deal) {
    return sign * moved[deal].sign(measure);
  }

  /**
   * How clearly a segment shows in what was dealt to the smaller period, by value from −1 to 1 and
   * by deal.
   */
  int[][] within(Signs signs) {
    int[][] within = new int[3][DEALS];
    for (int i = 0; i < signs.messages().length; i++) {
      int message = signs.messages()[i];
      if (leaning.counts(message)) {
        add(dealt[message], signs.clarity()[i], within[1 + leaning.value(message)]);
      }
    }
    return within;
  }

  private static void add(byte[] dealt, int clarity, int[] to) {
    for (int deal = 0; deal < DEALS; deal++) {
      to[deal] += clarity * dealt[deal];
    }
  }
}
