package dev.earshot.dashboard.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A stretch of time in which people talk about something more than usual. The talk swells for
 * {@code rise}, and falls for {@code fall} before the end.
 */
record Episode(Instant from, Duration length, Duration rise, Duration fall, List<Talk> talks) {

  Episode {
    talks = List.copyOf(talks);
  }

  /** From 0 outside to 1 at its height. */
  double strength(Instant at) {
    double past = seconds(Duration.between(from, at));
    double left = seconds(length) - past;
    if (past < 0 || left <= 0) {
      return 0;
    }
    return Math.min(1, Math.min((past + 1800) / seconds(rise), left / seconds(fall)));
  }

  private static double seconds(Duration duration) {
    return duration.toSeconds();
  }
}
