package dev.earshot.listener.collect.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the times people write into files. */
final class Timestamps {

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,14}");

  /**
   * ISO 8601 as data bases and spreadsheets write it: a blank for the T, an offset without colon.
   */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[XXX][XX][X]")
          .toFormatter();

  private Timestamps() {}

  /**
   * @param text ISO 8601, UTC where no offset is given, or seconds (up to 11 digits) or
   *     milliseconds (12 to 14 digits) since 1970
   */
  static Instant parse(String text) throws RowException {
    Instant at = NUMBER.matcher(text).matches() ? epoch(text) : iso(text);
    if (at.isBefore(FIRST) || !at.isBefore(LAST)) {
      throw new RowException("published_at is not between the years 1970 and 2199");
    }
    return at;
  }

  private static Instant epoch(String digits) {
    long number = Long.parseLong(digits);
    return digits.length() <= 11 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
  }

  private static Instant iso(String text) throws RowException {
    try {
      TemporalAccessor parsed =
          ISO.parseBest(
              text.toUpperCase(Locale.ROOT).replaceFirst(" +", "T").replace(" ", ""),
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from);
      return switch (parsed) {
        case OffsetDateTime zoned -> zoned.toInstant();
        case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
        default -> LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
      };
    } catch (DateTimeException e) {
      throw new RowException(
          "published_at is no time: write it like 2026-03-02T12:00:00Z or as seconds since 1970");
    }
  }
}
