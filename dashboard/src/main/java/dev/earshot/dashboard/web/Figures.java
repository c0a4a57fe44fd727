package dev.earshot.dashboard.web;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them: a real minus, whole points, grouped thousands. */
final class Figures {

  /** Under so many messages no ratio is shown. */
  static final int FEW = 30;

  private static final String MINUS = "\u2212";

  private Figures() {}

  /** A whole number with its sign; zero has none. */
  static String signed(long value) {
    return value < 0 ? MINUS + grouped(-value) : value > 0 ? "+" + grouped(value) : "0";
  }

  /** Net sentiment in whole points, signed. */
  static String points(double value) {
    return signed(Math.round(value));
  }

  /** A message's score with two decimals, signed. */
  static String score(double value) {
    String digits = String.format(Locale.ROOT, "%.2f", Math.abs(value));
    boolean zero = digits.equals("0.00");
    return zero ? digits : (value < 0 ? MINUS : "+") + digits;
  }

  /** 20,914. */
  static String grouped(long value) {
    return String.format(Locale.UK, "%,d", value);
  }

  /** 20.9k: for navigation only, the full value stands beside it. */
  static String brief(long value) {
    if (value < 10_000) {
      return grouped(value);
    }
    return value < 1_000_000
        ? String.format(Locale.ROOT, "%.1fk", value / 1e3)
        : String.format(Locale.ROOT, "%.1fM", value / 1e6);
  }

  /** A share in whole per cent. */
  static long percent(long part, long all) {
    return all == 0 ? 0 : Math.round(100.0 * part / all);
  }

  /** 7.3×; from ten on without decimals. */
  static String times(double value) {
    String digits =
        value < 9.95 ? String.format(Locale.ROOT, "%.1f", value) : grouped(Math.round(value));
    return digits + "×";
  }

  /** 1 message, 2 messages. */
  static String count(long value, String one, String many) {
    return grouped(value) + " " + (value == 1 ? one : many);
  }

  static String messages(long value) {
    return count(value, "message", "messages");
  }

  /** 45 min, 7 h 30 min, 3 d 4 h: the two largest units that are not zero. */
  static String duration(Duration length) {
    if (length.toDays() > 0) {
      long hours = length.toHoursPart();
      return length.toDays() + " d" + (hours == 0 ? "" : " " + hours + " h");
    }
    long minutes = length.toMinutesPart();
    if (length.toHours() > 0) {
      return length.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " min");
    }
    return minutes == 0 && length.isPositive() ? seconds(length) : minutes + " min";
  }

  /** What begins counts: of half a second nobody should read that it is none. */
  private static String seconds(Duration length) {
    return Math.max(1, length.toSeconds()) + " s";
  }
}
