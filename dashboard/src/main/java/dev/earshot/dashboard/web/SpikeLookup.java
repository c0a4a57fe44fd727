package dev.earshot.dashboard.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.report.SpikeReports;
import dev.earshot.dashboard.report.TopicSteps;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.spike.Spike;
import dev.earshot.sentiment.spike.SpikeDetection;
import java.util.List;

/**
 * Finds the spikes of a topic with any sensitivity. Answers are remembered as long as the counts
 * they were made from stay the same.
 */
final class SpikeLookup {

  private static final int REMEMBERED = 30;

  private final SpikeReports reports;
  private final DropReports history;
  private final Cache<Key, List<Spike>> found =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  SpikeLookup(SpikeReports reports, DropReports history) {
    this.reports = reports;
    this.history = history;
  }

  private record Key(TopicSteps steps, Sensitivity sensitivity) {}

  /** What is known of a view's topic by the end of its period, the history included. */
  TopicSteps steps(View view) {
    return reports.steps(
        view.topic(), view.period().from().minus(history.history()), view.period().to());
  }

  /** In time order, those before the period included. */
  List<Spike> find(TopicSteps steps, Sensitivity sensitivity) {
    return found.get(
        new Key(steps, sensitivity),
        key ->
            SpikeDetection.detector(key.sensitivity).detect(key.steps.counts(), key.steps.gaps()));
  }
}
