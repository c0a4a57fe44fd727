package dev.earshot.dashboard.report;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.sentiment.spike.Count;
import java.util.List;

/**
 * What a detector of spikes looks at.
 *
 * @param counts of steps that are over
 * @param gaps when most of the topic was not heard
 */
public record TopicSteps(List<Count> counts, List<Coverage> gaps) {

  public TopicSteps {
    counts = List.copyOf(counts);
    gaps = List.copyOf(gaps);
  }
}
