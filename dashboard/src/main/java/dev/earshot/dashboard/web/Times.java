package dev.earshot.dashboard.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as people read them, in the workspace's zone.
 *
 * @param now decides whether the year goes without saying
 */
record Times(ZoneId zone, Instant now) {

  private static final Locale LANGUAGE = Locale.UK;

  /** 19 Nov, 12:56. */
  String at(Instant instant) {
    return format(instant, sameYear(instant) ? "d MMM, HH:mm" : "d MMM yyyy, HH:mm");
  }

  /** 14:02. */
  String clock(Instant instant) {
    return format(instant, "HH:mm");
  }

  /** 19 Nov. */
  String day(Instant instant) {
    return format(instant, sameYear(instant) ? "d MMM" : "d MMM yyyy");
  }

  /** Thursday, 19 November 2026, 12:56:03 GMT+1. */
  String full(Instant instant) {
    return format(instant, "EEEE, d MMMM yyyy, HH:mm:ss O");
  }

  /** 18 Nov, 01:00 – 19 Nov, 13:00; the end is not included. */
  String range(Instant from, Instant to) {
    boolean oneDay = date(from).equals(date(to));
    return at(from) + " – " + (oneDay ? clock(to) : at(to));
  }

  /** 26 Oct – 22 Nov: days, both included. */
  String days(Instant from, Instant to) {
    Instant last = to.minusMillis(1);
    return date(from).equals(date(last)) ? day(from) : day(from) + " – " + day(last);
  }

  /** For {@code datetime} attributes and CSV. */
  String iso(Instant instant) {
    return instant.toString();
  }

  LocalDate date(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private boolean sameYear(Instant instant) {
    return date(instant).getYear() == date(now).getYear();
  }

  private String format(Instant instant, String pattern) {
    ZonedDateTime local = instant.atZone(zone);
    return DateTimeFormatter.ofPattern(pattern, LANGUAGE).format(local);
  }
}
