package dev.earshot.sentiment.drop;

/**
 * The odds that a drop is real at the moment of its notice, in a topic to which something happens
 * once a month, from how often chance alone tells as much.
 *
 * <p>In a loud topic so rare an evidence is real more often than in a quiet one, where an event is
 * seldom seen so clearly. Fitted to drops of all three sensitivities in simulated topics at nine
 * volumes from 2 to 1,000 messages an hour, and checked on others, see docs/detection.md: {@code
 * ln(odds) = HEIGHT + LOUDNESS * volume - BEND * volume^2 - (STEEPNESS + EASING * volume) *
 * ln(alarms in 30 days)}.
 */
final class FirstOdds {

  private static final double HEIGHT = -.829;
  private static final double LOUDNESS = .083;
  private static final double BEND = .042;
  private static final double STEEPNESS = .851;
  private static final double EASING = .077;

  private FirstOdds() {}

  /**
   * In logarithms.
   *
   * @param volume logarithm of the effective messages an hour against those of a middling topic
   * @param alarms that chance alone would tell, in 30 days
   */
  static double of(double volume, double alarms) {
    return HEIGHT
        + LOUDNESS * volume
        - BEND * volume * volume
        - (STEEPNESS + EASING * volume) * Math.log(alarms);
  }
}
