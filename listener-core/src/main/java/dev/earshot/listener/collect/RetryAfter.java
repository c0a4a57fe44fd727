package dev.earshot.listener.collect;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a server asks to wait: seconds, or a date (RFC 9110, 10.2.3). */
public final class RetryAfter {

  /** A server that asks for more is not believed; a person should look by then. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /**
   * @return null when the server does not say, or says nothing that can be read
   */
  public static @Nullable Duration of(HttpHeaders headers, Instant now) {
    String value = headers.firstValue("Retry-After").orElse("").strip();
    if (value.isEmpty()) {
      return null;
    }
    Duration wait;
    if (value.matches("\\d{1,9}")) {
      wait = Duration.ofSeconds(Long.parseLong(value));
    } else {
      try {
        Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
        wait = Duration.between(now, until);
      } catch (DateTimeException e) {
        return null;
      }
    }
    return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
