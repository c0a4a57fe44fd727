package dev.earshot.dashboard.topic;

import dev.earshot.listener.topic.SourceSettings;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The topics there are now: those of the topics file, and those a part of the program adds while it
 * is there, such as the sample workspace. Thread-safe.
 */
public final class TopicBook implements Supplier<Topics> {

  private final Topics configured;
  private volatile Topics all;

  /**
   * @param configured what the topics file says
   */
  public TopicBook(Topics configured) {
    this.configured = configured;
    this.all = configured;
  }

  /** Configured ones first. */
  @Override
  public Topics get() {
    return all;
  }

  /** What the topics file says. */
  public Topics configured() {
    return configured;
  }

  /** Shows more topics beside the configured ones, instead of those added before. */
  public void add(Topics more) {
    List<Topic> topics = new ArrayList<>(configured.topics());
    List<SourceSettings> sources = new ArrayList<>(configured.sources());
    topics.addAll(more.topics());
    sources.addAll(more.sources());
    all = new Topics(topics, sources);
  }

  /** Leaves the configured ones. */
  public void removeAdded() {
    all = configured;
  }
}
