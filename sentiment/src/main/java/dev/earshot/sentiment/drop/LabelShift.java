package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.drop.Leaning.Direction;

/**
 * How far the labels of a segment are from chance, whatever its size in each period: a segment that
 * grew moves the net sentiment if its messages are of another mood than all (mix), any other only
 * if its own mood changed (rate).
 */
final class LabelShift {

  private final Comparison comparison;
  private final Leaning leaning;

  LabelShift(Comparison comparison, Leaning leaning) {
    this.comparison = comparison;
    this.leaning = leaning;
  }

  /**
   * In standard deviations over all ways to give the labels to the messages.
   *
   * @param rate how far what it adds to the change is from what it would with labels of chance
   * @param mix how far its messages are from the mood of all, to where its growth moves them
   */
  record Moved(double rate, double mix) {}

  /** By one label in one direction; beyond all bounds where all messages have one label. */
  Moved of(int[] messages, int measure, Direction direction) {
    if (leaning.flat()) {
      return new Moved(Double.MAX_VALUE, Double.MAX_VALUE);
    }
    int sign = direction.sign(measure);
    double share = leaning.share(measure);
    double[] size = new double[2];
    double[] excess = new double[2];
    for (int message : messages) {
      if (leaning.counts(message)) {
        int period = comparison.period(message);
        size[period]++;
        excess[period] += (comparison.value(message) == (measure == 0 ? -1 : 1) ? 1 : 0) - share;
      }
    }
    double one = Math.sqrt(share * (1 - share));
    if (one == 0 || size[0] + size[1] == 0) {
      return new Moved(0, 0);
    }
    double before = size[0] / leaning.count(0);
    double after = size[1] / leaning.count(1);
    double rate = excess[1] / leaning.count(1) - excess[0] / leaning.count(0);
    double rateError = one * Math.sqrt(before / leaning.count(0) + after / leaning.count(1));
    double mix = Math.signum(after - before) * (excess[0] + excess[1]);
    double mixError = one * Math.sqrt(size[0] + size[1]);
    return new Moved(sign * rate / rateError, sign * mix / mixError);
  }
}
