package dev.earshot.dashboard.cli;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time a command is asked about.
 *
 * @param from inclusive
 * @param to exclusive
 */
record TimeRange(Instant from, Instant to) {

  /** Long before any social network, and long after today. */
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  /**
   * @param from a day, an instant, or null for the default
   * @param zone where days begin
   * @param whole asked only when one end is open
   */
  static TimeRange of(
      @Nullable String from, @Nullable String to, ZoneId zone, Supplier<TimeRange> whole) {
    Instant start = from == null ? whole.get().from() : instant("--from", from, zone);
    Instant end = to == null ? whole.get().to() : instant("--to", to, zone);
    if (!start.isBefore(end)) {
      throw new BadInputException(
          "the range is empty: it begins at %s and ends at %s".formatted(start, end));
    }
    return new TimeRange(start, end);
  }

  /** Whole hours from the first message of a topic to the last. */
  static TimeRange ofMessages(MentionStore store, String topic) {
    Instant first =
        end(store, topic, Page.Order.OLDEST)
            .orElseThrow(() ->
                new BadInputException(
                    "there are no messages of '%s' yet; import some, or let the server collect"
                        .formatted(topic)));
    Instant last = end(store, topic, Page.Order.NEWEST).orElse(first);
    return new TimeRange(
        Interval.HOUR.floor(first), Interval.HOUR.floor(last).plus(Duration.ofHours(1)));
  }

  private static Optional<Instant> end(MentionStore store, String topic, Page.Order order) {
    return store
        .search(MentionQuery.of(topic, EARLIEST, LATEST), new Page(1, order, ""))
        .hits()
        .stream()
        .findFirst()
        .map(hit -> publishedAt(hit.mention()));
  }

  private static Instant publishedAt(Mention mention) {
    return mention.post().publishedAt();
  }

  private static Instant instant(String option, String value, ZoneId zone) {
    try {
      return value.contains("T")
          ? Instant.parse(value)
          : LocalDate.parse(value).atStartOfDay(zone).toInstant();
    } catch (DateTimeException malformed) {
      throw new BadInputException(
          "%s '%s' is no day and no instant; write 2026-03-01 or 2026-03-01T09:00:00Z"
              .formatted(option, value));
    }
  }
}
