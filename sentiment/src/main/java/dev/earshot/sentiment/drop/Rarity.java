package dev.earshot.sentiment.drop;

/**
 * How often evidence is as strong as some where nothing happens. Strong evidence is more often
 * false in a loud topic than in a quiet one: in a quiet one chance alone is mistaken for a drop,
 * and of chance the likelihood ratio is a true measure; in a loud one small drifts are seen too.
 *
 * <p>Fitted to the false alarms in 400 simulated topics of 90 days at each of seven volumes from 2
 * to 3,000 messages an hour, with three thresholds each: {@code ln(alarms in 30 days) = HEIGHT -
 * BEND * (ln(perHour) - PEAK)^2 - (STEEPNESS - EASING * ln(perHour)) * ln(evidence / PIVOT)}. The
 * evidence of quiet topics, looked for in fewer windows, is larger: to this come as many of the
 * same terms, times {@link Quietness}, fitted to 1,000 topics at each of 2, 3.5, 5, 7, 10 and 15
 * messages an hour.
 */
final class Rarity {

  private static final double PIVOT = 13.3;
  private static final double HEIGHT = -.016;
  private static final double BEND = .04;
  private static final double PEAK = 2.78;
  private static final double STEEPNESS = 1.323;
  private static final double EASING = .132;

  private static final double QUIET_HEIGHT = .965;
  private static final double QUIET_BEND = .163;
  private static final double QUIET_PEAK = 2.01;
  private static final double QUIET_STEEPNESS = .161;
  private static final double QUIET_EASING = .12;

  /** Effective messages an hour, in logarithms, between which it was measured. */
  private static final double QUIETEST = Math.log(2);

  private static final double LOUDEST = Math.log(100);

  private final double volume;
  private final double atPivot;
  private final double slope;

  /**
   * @param perHour effective messages an hour
   */
  Rarity(double perHour) {
    volume = Math.clamp(Math.log(perHour), QUIETEST, LOUDEST);
    double quiet = Quietness.of(Math.exp(volume));
    atPivot =
        HEIGHT
            - BEND * (volume - PEAK) * (volume - PEAK)
            + quiet * (QUIET_HEIGHT - QUIET_BEND * (volume - QUIET_PEAK) * (volume - QUIET_PEAK));
    slope = STEEPNESS - EASING * volume + quiet * (QUIET_STEEPNESS - QUIET_EASING * volume);
  }

  /**
   * The evidence that is reached so often where nothing happens.
   *
   * @param alarms in 30 days
   */
  double threshold(double alarms) {
    return PIVOT * Math.exp((atPivot - Math.log(alarms)) / slope);
  }

  /**
   * How often so much evidence is reached where nothing happens, in 30 days.
   *
   * @param evidence mean likelihood ratio
   */
  double alarms(double evidence) {
    return Math.exp(atPivot - slope * Math.log(evidence / PIVOT));
  }

  /**
   * Logarithm of the odds that a drop is real when it is noticed by so much evidence.
   *
   * @param evidence mean likelihood ratio
   */
  double odds(double evidence) {
    return FirstOdds.of(volume - PEAK, alarms(evidence));
  }
}
