package dev.earshot.dashboard.report;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Series;
import dev.earshot.sentiment.drop.DropDetection;
import dev.earshot.sentiment.drop.Expectation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a detector looks at.
 *
 * @param hours complete hours only; sources that begin in the middle or were not heard for a while
 *     are left out or filled in
 * @param gaps when most of the topic was not heard
 * @param missing all that was not heard, and the first days of sources that were left out
 * @param asBegun the hours without what sources that began later would have brought before
 * @param comparableFrom hours before this lack a source that began later
 */
public record TopicHours(
    Series hours,
    List<Coverage> gaps,
    List<Coverage> missing,
    Series asBegun,
    Instant comparableFrom) {

  public TopicHours {
    gaps = List.copyOf(gaps);
    missing = List.copyOf(missing);
  }

  /** What was expected of each hour, of the sources that were heard in it. */
  public List<Expectation> expected() {
    List<Expectation> now = DropDetection.expected(hours, gaps);
    if (comparableFrom.equals(Instant.MIN)) {
      return now;
    }
    return Stream.concat(
            DropDetection.expected(asBegun, gaps).stream()
                .filter(hour -> hour.start().isBefore(comparableFrom)),
            now.stream().filter(hour -> !hour.start().isBefore(comparableFrom)))
        .toList();
  }
}
