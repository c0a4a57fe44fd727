package dev.earshot.dashboard.topic;

import dev.earshot.listener.topic.SourceSettings;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.listener.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The topics there are now: those of the topics file, and those a part of the program adds while it
 * is there, such as the sample workspace; each with the sensitivity that people chose for it, if
 * they did. Thread-safe.
 */
public final class TopicBook implements Supplier<Topics> {

  private final Topics configured;
  private final SensitivityBook choices;
  private Topics written;
  private volatile Topics all;

  /**
   * @param configured what the topics file says
   */
  public TopicBook(Topics configured, SensitivityBook choices) {
    this.configured = configured;
    this.choices = choices;
    this.written = configured;
    this.all = chosen(configured);
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
  public synchronized void add(Topics more) {
    List<Topic> topics = new ArrayList<>(configured.topics());
    List<SourceSettings> sources = new ArrayList<>(configured.sources());
    topics.addAll(more.topics());
    sources.addAll(more.sources());
    show(new Topics(topics, sources));
  }

  /** Leaves the configured ones. */
  public synchronized void removeAdded() {
    show(configured);
  }

  /**
   * Uses another sensitivity for a rule of a topic from now on, also after the next start, until
   * the topics file says another one than it does.
   *
   * @throws IllegalArgumentException when there is no such topic
   */
  public synchronized void choose(
      String topic, Rule rule, Sensitivity chosen, String by, Instant now) {
    Sensitivity used = require(all, topic).sensitivity(rule);
    if (used != chosen) {
      Sensitivity asWritten = require(written, topic).sensitivity(rule);
      choices.add(new SensitivityChoice(topic, rule, asWritten, used, chosen, by, now));
      show(written);
    }
  }

  /** Who chose which sensitivity for a rule of a topic, the newest first. */
  public List<SensitivityChoice> choices(String topic, Rule rule) {
    return choices.choices(topic, rule);
  }

  /** Because of which choice a rule's sensitivity is not the one of the topics file. */
  public synchronized Optional<SensitivityChoice> choice(String topic, Rule rule) {
    return choices(topic, rule).stream()
        .findFirst()
        .filter(newest -> newest.holds(require(written, topic)));
  }

  private static Topic require(Topics topics, String id) {
    return topics
        .topic(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no topic ‘" + id + "’."));
  }

  private void show(Topics topics) {
    written = topics;
    all = chosen(topics);
  }

  private Topics chosen(Topics topics) {
    List<Topic> all = topics.topics();
    for (Rule rule : Rule.values()) {
      Map<String, SensitivityChoice> newest = choices.newest(rule);
      all = all.stream().map(topic -> chosen(topic, newest.get(topic.id()))).toList();
    }
    return new Topics(all, topics.sources());
  }

  private static Topic chosen(Topic topic, @Nullable SensitivityChoice newest) {
    return newest != null && newest.holds(topic)
        ? topic.withSensitivity(newest.rule(), newest.chosen())
        : topic;
  }
}
