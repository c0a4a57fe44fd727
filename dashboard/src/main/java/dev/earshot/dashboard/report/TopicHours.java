package dev.earshot.dashboard.report;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Series;
import java.util.List;

/**
 * What a detector looks at.
 *
 * @param hours complete hours only
 * @param gaps what was not heard of the sources that matter to the topic
 */
public record TopicHours(Series hours, List<Coverage> gaps) {

  public TopicHours {
    gaps = List.copyOf(gaps);
  }
}
