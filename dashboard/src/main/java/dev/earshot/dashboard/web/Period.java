package dev.earshot.dashboard.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The stretch of time a page looks at.
 *
 * @param days calendar days up to and with today, or 0 for a range somebody chose
 * @param from inclusive
 * @param to exclusive
 */
record Period(int days, Instant from, Instant to) {

  static final int DEFAULT_DAYS = 28;

  /** The last days of the zone's calendar, today included, up to now. */
  static Period last(int days, Instant now, ZoneId zone) {
    Instant from =
        now.atZone(zone).toLocalDate().minusDays(days - 1L).atStartOfDay(zone).toInstant();
    return new Period(days, from, now);
  }

  static Period between(Instant from, Instant to) {
    return new Period(0, from, to);
  }

  /** The same hours of the same length, as many whole days earlier as keep the two apart. */
  Period previous(ZoneId zone) {
    long shift = wholeDays();
    return between(
        from.atZone(zone).minusDays(shift).toInstant(),
        to.atZone(zone).minusDays(shift).toInstant());
  }

  /**
   * What {@link #previous} is called; the period before does not touch one that is no whole days.
   */
  String previousInWords(ZoneId zone) {
    long shift = wholeDays();
    boolean touching = days > 0 || from.atZone(zone).plusDays(shift).toInstant().equals(to);
    if (touching) {
      return "previous " + Figures.count(shift, "day", "days");
    }
    return shift == 1 ? "same hours the day before" : "same hours " + shift + " days before";
  }

  /** Whole days that cover the period, at least one. */
  long wholeDays() {
    return Math.max(1, ChronoUnit.DAYS.between(from, to.plus(Duration.ofDays(1)).minusMillis(1)));
  }

  Duration length() {
    return Duration.between(from, to);
  }
}
