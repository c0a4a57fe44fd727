package dev.earshot.listener.collect;

import java.time.Instant;
import java.util.Optional;

/**
 * What a source was heard over a stretch of time, so that an outage never looks like a drop.
 *
 * @param source id of the source
 * @param from inclusive
 * @param to exclusive
 * @param complete whether everything the source had in that time was read
 * @param reason why not, for people to read; empty when complete
 */
public record Coverage(String source, Instant from, Instant to, boolean complete, String reason) {

  public Coverage {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("coverage ends before it begins: " + from + " – " + to);
    }
  }

  /** The part of it in [start, end), if there is any. */
  public Optional<Coverage> within(Instant start, Instant end) {
    Instant first = from.isAfter(start) ? from : start;
    Instant last = to.isBefore(end) ? to : end;
    return first.isBefore(last)
        ? Optional.of(new Coverage(source, first, last, complete, reason))
        : Optional.empty();
  }
}
