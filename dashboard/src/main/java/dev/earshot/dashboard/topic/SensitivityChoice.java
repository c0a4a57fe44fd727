package dev.earshot.dashboard.topic;

import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.listener.topic.Topic.Sensitivity;
import java.time.Instant;

/**
 * A sensitivity that somebody chose for a rule of a topic instead of the one written in the topics
 * file.
 *
 * @param topic id
 * @param rule whose sensitivity it is
 * @param written what the topics file said then
 * @param used what was in use until then
 * @param by name of an account
 */
public record SensitivityChoice(
    String topic,
    Rule rule,
    Sensitivity written,
    Sensitivity used,
    Sensitivity chosen,
    String by,
    Instant at) {

  /** Whether it holds: somebody who changes the topics file afterwards means what is in it. */
  public boolean holds(Topic asWritten) {
    return asWritten.sensitivity(rule) == written;
  }
}
