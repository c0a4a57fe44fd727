package dev.earshot.listener.collect;

import java.time.Instant;

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
}
