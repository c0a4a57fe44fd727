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
 * @param hours complete hours only; sources that begin in the middle are left out or filled in
 * @param gaps what was not heard of the sources that matter to the topic
 * @param missing the gaps, and the first days of sources that were left out
 * @param heard the hours as they were heard
 * @param comparableFrom hours before this were heard without a source that is filled in
 */
public record TopicHours(
    Series hours,
    List<Coverage> gaps,
    List<Coverage> missing,
    Series heard,
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
            DropDetection.expected(heard, gaps).stream()
                .filter(hour -> hour.start().isBefore(comparableFrom)),
            now.stream().filter(hour -> !hour.start().isBefore(comparableFrom)))
        .toList();
  }
}
