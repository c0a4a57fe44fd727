package dev.earshot.sentiment.simulate;

import java.util.List;

/**
 * What happens to the mood of a simulated topic.
 *
 * @param share negative share during the event, where it would be .20 without
 * @param hours how long it lasts
 * @param rampHours how long it takes to reach the share; 0 for at once
 */
public record Event(String name, double share, int hours, int rampHours) {

  static final double USUAL_SHARE = .2;

  /** The eleven kinds that detectors are compared on. */
  public static final List<Event> ALL =
      List.of(
          sudden(.3, 6),
          sudden(.3, 24),
          sudden(.3, 72),
          sudden(.4, 3),
          sudden(.4, 6),
          sudden(.4, 24),
          sudden(.6, 3),
          sudden(.6, 6),
          sudden(.6, 24),
          ramp(.4, 24),
          ramp(.4, 48));

  public static Event sudden(double share, int hours) {
    return new Event("to %.2f for %d h".formatted(share, hours), share, hours, 0);
  }

  /** Rises for so many hours and stays for as many. */
  public static Event ramp(double share, int hours) {
    return new Event("ramp to %.2f in %d h".formatted(share, hours), share, 2 * hours, hours);
  }

  /** Change of the logit of the negative share, so many hours after the beginning. */
  double shift(int hour) {
    double whole = logit(share) - logit(USUAL_SHARE);
    return rampHours == 0 ? whole : whole * Math.min(1, (hour + 1.0) / rampHours);
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }
}
