package dev.earshot.dashboard.incident.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as people read them in alerts. */
final class Wording {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

  private Wording() {}

  /** Always signed, whole points, with a real minus. */
  static String signed(double points) {
    long whole = Math.round(points);
    return whole < 0 ? "−" + -whole : whole > 0 ? "+" + whole : "0";
  }

  static String time(Instant at, String zone) {
    return TIME.format(at.atZone(ZoneId.of(zone)));
  }

  /** Whole, grouped by thousands. */
  static String number(double value) {
    return String.format(Locale.ENGLISH, "%,d", Math.round(value));
  }

  static String count(long number, String one, String many) {
    return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : many);
  }

  /** Hours and minutes, days from two on. */
  static String span(Duration time) {
    if (time.toDays() >= 2) {
      return time.toDays() + " days";
    }
    return time.toHours() > 0
        ? time.toHours()
            + " h"
            + (time.toMinutesPart() > 0 ? " " + time.toMinutesPart() + " min" : "")
        : time.toMinutes() + " min";
  }

  static String oneLine(String text, int max) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= max
        ? line
        : line.substring(
                0,
                line.offsetByCodePoints(
                    0, Math.min(max - 1, line.codePointCount(0, line.length()) - 1)))
            + "…";
  }
}
