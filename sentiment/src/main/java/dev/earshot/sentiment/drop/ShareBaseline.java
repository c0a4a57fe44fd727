package dev.earshot.sentiment.drop;

/**
 * What the share of one label is expected to be, hour by hour, from the hours before.
 *
 * <p>The logit of the share drifts as a random walk and is followed by an extended Kalman filter;
 * to it comes the shape of day and week. An hour counts by its effective number of messages. The
 * level expected before each hour is kept, so that a stretch of hours can be held against what was
 * expected before it began.
 */
final class ShareBaseline {

  /**
   * Variance of the drift in one hour: a standard deviation of .05 logits a day. Topics drift two
   * to four times as fast; but a baseline that follows as fast as it can swallows a slow fall.
   */
  private static final double DRIFT = .00012;

  /**
   * Variance of the drift in one hour as far as evidence is concerned: topics drift faster than the
   * baseline follows, and a drift must not be told as a drop.
   */
  private static final double DOUBT = .0005;

  /** A topic's volume is that of two weeks: each hour of the week counts twice. */
  private static final int VOLUME_HOURS = 14 * 24;

  /** Before anything is heard the share is about .2, anywhere from .03 to .65. */
  private static final double FIRST_LEVEL = -1.4;

  private static final double FIRST_VARIANCE = 1;

  private final Overdispersion overdispersion;
  private final DayShape shape;
  private final double[] levelBefore;
  private final double[] varianceBefore;

  /** {@code exp(-level)} before each hour. */
  private final double[] oddsBefore;

  /** Sums over all hours before: effective messages, those with the label, weighted shape. */
  private final double[] messages;

  private final double[] labelled;
  private final double[] shaped;

  private double level = FIRST_LEVEL;
  private double variance = FIRST_VARIANCE;

  ShareBaseline(int hours) {
    this(hours, new DayShape(), new Overdispersion());
  }

  private ShareBaseline(int hours, DayShape shape, Overdispersion overdispersion) {
    this.shape = shape;
    this.overdispersion = overdispersion;
    levelBefore = new double[hours + 1];
    varianceBefore = new double[hours + 1];
    messages = new double[hours + 1];
    labelled = new double[hours + 1];
    shaped = new double[hours + 1];
    oddsBefore = new double[hours + 1];
    keep(0);
  }

  /**
   * Takes in the next hour.
   *
   * @param n messages, k of them with the label
   * @param learn whether the hour is ordinary and may shape the baseline
   */
  void hear(int hour, double n, double k, int hourOfDay, int dayOfWeek, boolean learn) {
    double effect = shape.at(hourOfDay, dayOfWeek);
    double weight = overdispersion.weight(n);
    messages[hour + 1] = messages[hour] + weight * n;
    labelled[hour + 1] = labelled[hour] + weight * k;
    shaped[hour + 1] = shaped[hour] + weight * n * effect;
    if (learn && n > 0) {
      learn(n, k, weight, effect, hourOfDay, dayOfWeek);
    }
    variance = Math.min(FIRST_VARIANCE, variance + DRIFT);
    keep(hour + 1);
  }

  private void keep(int hour) {
    levelBefore[hour] = level;
    varianceBefore[hour] = variance;
    oddsBefore[hour] = Math.exp(-level);
  }

  private void learn(
      double n, double k, double weight, double effect, int hourOfDay, int dayOfWeek) {
    double flat = logistic(level);
    shape.learn(hourOfDay, dayOfWeek, weight * (k - n * flat), weight * n * flat * (1 - flat));
    double p = logistic(level + effect);
    double spread = n * p * (1 - p);
    double surprise = k - n * p;
    overdispersion.learn(n, surprise * surprise / spread, spread * variance);
    double gain = variance / (1 + weight * spread * variance);
    level += gain * weight * surprise;
    variance = gain;
  }

  /** Forgets what was learnt about the level since the beginning of an hour. */
  void rewind(int to, int now) {
    level = levelBefore[to];
    variance = Math.min(FIRST_VARIANCE, varianceBefore[to] + (now - to) * DRIFT);
    keep(now);
  }

  /**
   * A baseline that hears on from {@code now} and knows the level from hours [from, now) alone. The
   * shape of day and week and the scatter are shared with this one.
   */
  ShareBaseline since(int from, int now) {
    ShareBaseline later = new ShareBaseline(levelBefore.length - 1, shape, overdispersion);
    double n = messages(from, now) + 1;
    double share = (labelled(from, now) + logistic(FIRST_LEVEL)) / n;
    later.level = Math.log(share / (1 - share)) - (shaped[now] - shaped[from]) / n;
    later.variance = Math.min(FIRST_VARIANCE, 1 / (n * share * (1 - share)));
    later.keep(now);
    return later;
  }

  /** The share expected in hours [from, to), on average, by what was known before {@code from}. */
  double expected(int from, int to) {
    return expected(from, from, to);
  }

  /** The share expected in hours [from, to) by what was known before {@code known}. */
  double expected(int known, int from, int to) {
    double n = messages[to] - messages[from];
    double effect = n == 0 ? 0 : (shaped[to] - shaped[from]) / n;
    return logistic(levelBefore[known] + effect);
  }

  /**
   * Whether bounds alone show that the share in hours [from, to) is on the other side of what was
   * expected, or within a standard deviation of it: from {@code 1 + x <= exp(x) <= 1 / (1 - x)}
   * with the shape for x. True of most stretches, and much cheaper than to compute what was
   * expected.
   *
   * @param direction 1 where a rise is looked for, −1 for a fall
   */
  boolean isOrdinary(int from, int to, double direction) {
    double n = messages(from, to);
    double effect = n == 0 ? 0 : (shaped[to] - shaped[from]) / n;
    if (Math.abs(effect) >= 1) {
      return false;
    }
    double odds = oddsBefore[from];
    double low = (1 + effect) / (1 + effect + odds);
    double high = 1 / (1 + odds * (1 - effect));
    double k = labelled(from, to);
    double surprise = direction > 0 ? k - n * low : n * high - k;
    double spread = n * Math.min(low * (1 - low), high * (1 - high));
    return surprise <= 0 || surprise * surprise < spread;
  }

  /** Effective messages an hour, of the fourteen days before {@code to}. */
  double perHour(int to) {
    int from = Math.max(0, to - VOLUME_HOURS);
    return messages(from, to) / Math.max(1, to - from);
  }

  /** Effective messages in hours [from, to). */
  double messages(int from, int to) {
    return messages[to] - messages[from];
  }

  /** Effective messages with the label in hours [from, to). */
  double labelled(int from, int to) {
    return labelled[to] - labelled[from];
  }

  /** Variance of the logit of the level in hours [from, to), seen from before {@code from}. */
  double variance(int from, int to) {
    return varianceBefore[from] + DOUBT * (to - from) / 3;
  }

  private static double logistic(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
