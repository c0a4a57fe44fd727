package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.Rounding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Numbers and times as people read them in alerts. */
final class Wording {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private Wording() {}

  /** Always signed, whole points, with a real minus. */
  static String signed(double points) {
    return signed(Math.round(points));
  }

  static String signed(long whole) {
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

  /** Of each driver, so rounded that they add up to the change that is told. */
  static List<String> points(Alert alert) {
    return rounded(alert.drivers(), alert.change()).stream().map(Wording::signed).toList();
  }

  /** Points of each driver, whole. */
  static List<Long> rounded(List<Alert.DriverLine> drivers, long change) {
    return Rounding.toSum(drivers.stream().map(Alert.DriverLine::points).toList(), change);
  }

  /** What the drivers are of. */
  static String moved(Alert alert) {
    Instant from = alert.beforeFrom();
    return "What moved it against the time %s, in points; together %s"
        .formatted(
            from == null
                ? "right before"
                : "from %s to %s"
                    .formatted(time(from, alert.zone()), time(alert.from(), alert.zone())),
            signed(alert.change()));
  }

  /** What the figure before a drop is of. */
  static String before(Alert alert) {
    Instant from = alert.beforeFrom();
    return from == null
        ? "Right before"
        : "Before, " + days(from, alert.from(), ZoneId.of(alert.zone()));
  }

  /** The days that [from, to) touches: 24–26 Nov, 30 Oct – 2 Nov, 26 Nov. */
  static String days(Instant from, Instant to, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(from, zone);
    LocalDate last = LocalDate.ofInstant(to.minusMillis(1), zone);
    if (first.equals(last)) {
      return DAY.format(first);
    }
    return YearMonth.from(first).equals(YearMonth.from(last))
        ? first.getDayOfMonth() + "–" + DAY.format(last)
        : DAY.format(first) + " – " + DAY.format(last);
  }

  /** What the chart of an alert shows, for people who do not see it. */
  static String chart(Alert alert) {
    Double usual = alert.usualAnHour();
    if (usual == null) {
      return "Net sentiment fell from %s to %s."
          .formatted(signed(alert.before()), signed(alert.after()));
    }
    return alert.curve().stream()
        .max(Comparator.comparingLong(Alert.Point::messages))
        .map(most ->
            "The most messages in an hour were %s, from %s on; usual are %s."
                .formatted(
                    number((double) most.messages()), time(most.at(), alert.zone()), number(usual)))
        .orElse("");
  }

  /** How long it took to notice; what is known by the step it is counted in is known at once. */
  static String detected(Duration after) {
    return after.toMinutes() < 15
        ? "Detected within a quarter of an hour"
        : "Detected %s after it began".formatted(span(after));
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
