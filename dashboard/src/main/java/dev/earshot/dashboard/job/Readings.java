package dev.earshot.dashboard.job;

import dev.earshot.dashboard.sample.SampleWorkspace;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.topic.SourceSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The sources there are now: those of the topics file, and the sample's while there is one. */
public final class Readings implements Supplier<List<Reading>> {

  private static final Duration SAMPLE_EVERY = Duration.ofMinutes(1);

  private final TopicBook topics;
  private final Function<SourceSettings, Collector> opener;
  private final SampleWorkspace sample;

  public Readings(
      TopicBook topics, Function<SourceSettings, Collector> opener, SampleWorkspace sample) {
    this.topics = topics;
    this.opener = opener;
    this.sample = sample;
  }

  /** Also while there are no topics, so that a source that cannot be reached says so. */
  @Override
  public List<Reading> get() {
    List<Reading> readings = new ArrayList<>();
    for (SourceSettings source : topics.configured().sources()) {
      readings.add(new Reading(source.id(), source.every(), () -> opener.apply(source)));
    }
    for (Collector collector : sample.collectors()) {
      readings.add(new Reading(collector.source(), SAMPLE_EVERY, () -> collector));
    }
    return readings;
  }
}
