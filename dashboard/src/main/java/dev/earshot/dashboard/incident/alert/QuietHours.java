package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.alert.AlertSettings.Quiet;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When alerts wait until morning. */
final class QuietHours {

  private final Quiet quiet;
  private final ZoneId zone;

  QuietHours(Quiet quiet, ZoneId zone) {
    this.quiet = quiet;
    this.zone = zone;
  }

  /** The first moment from {@code at} on that is not quiet. */
  Instant next(Instant at) {
    LocalTime from = quiet.from();
    LocalTime to = quiet.to();
    if (from == null || to == null || from.equals(to)) {
      return at;
    }
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean overnight = from.isAfter(to);
    boolean inside =
        overnight
            ? !time.isBefore(from) || time.isBefore(to)
            : !time.isBefore(from) && time.isBefore(to);
    if (!inside) {
      return at;
    }
    boolean tomorrow = overnight && !time.isBefore(from);
    return local.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(to).atZone(zone).toInstant();
  }
}
