package dev.earshot.dashboard.report;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.sentiment.spike.Count;
import java.util.List;

/**
 * What a detector of spikes looks at.
 *
 * @param counts of steps that are over
 * @param gaps what was not heard of the sources that matter to the topic
 */
public record TopicSteps(List<Count> counts, List<Coverage> gaps) {

  public TopicSteps {
    counts = List.copyOf(counts);
    gaps = List.copyOf(gaps);
  }
}
