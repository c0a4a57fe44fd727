package dev.earshot.listener.collect.bluesky;

import dev.earshot.listener.collect.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the stream: the server's time of an event, which all hosts understand. Travels as the
 * cursor.
 *
 * @param micros since 1970
 */
record StreamTime(long micros) implements Comparable<StreamTime> {

  private static final Pattern CURSOR = Pattern.compile("bluesky1 (\\d{1,18})");

  /** Empty for the start and for a cursor of another kind. */
  static Optional<StreamTime> parse(Cursor cursor) {
    Matcher time = CURSOR.matcher(cursor.value());
    return time.matches()
        ? Optional.of(new StreamTime(Long.parseLong(time.group(1))))
        : Optional.empty();
  }

  Cursor cursor() {
    return new Cursor("bluesky1 " + micros);
  }

  Instant instant() {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  StreamTime minus(Duration duration) {
    return new StreamTime(Math.max(0, micros - duration.toNanos() / 1000));
  }

  @Override
  public int compareTo(StreamTime other) {
    return Long.compare(micros, other.micros);
  }
}
