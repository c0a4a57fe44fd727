package dev.earshot.sentiment.drop;

/**
 * Counts of a segment's messages in the two periods, by value: −1 negative, 0 neutral, 1 positive.
 */
final class Tally {

  private final double[] count = new double[2];
  private final double[] sum = new double[2];
  private final double[] squares = new double[2];

  void add(int period, int value) {
    count[period]++;
    sum[period] += value;
    squares[period] += value * value;
  }

  double count(int period) {
    return count[period];
  }

  /** Whether one of the periods has no message. */
  boolean isEmpty() {
    return count[0] == 0 || count[1] == 0;
  }

  /** Mean value of one period; of the other where this one is empty. */
  double mean(int period) {
    int from = count[period] > 0 ? period : 1 - period;
    return count[from] == 0 ? 0 : sum[from] / count[from];
  }

  /** Sum of the values' distances from a centre. */
  double sum(int period, double centre) {
    return sum[period] - count[period] * centre;
  }

  /** Sum of the squared distances from a centre. */
  double squares(int period, double centre) {
    return squares[period] - 2 * centre * sum[period] + count[period] * centre * centre;
  }

  /** Sum of the squared distances from the mean; 0 when all values are the same. */
  double spread(int period) {
    return count[period] == 0 ? 0 : squares[period] - sum[period] * sum[period] / count[period];
  }

  /** Standard errors between the means of the two periods; 0 where it cannot be told. */
  double shift() {
    if (isEmpty()) {
      return 0;
    }
    double before = spread(0) / count[0] / count[0];
    double after = spread(1) / count[1] / count[1];
    double error = Math.sqrt(before + after);
    return error == 0 ? 0 : (mean(1) - mean(0)) / error;
  }
}
