package dev.earshot.dashboard.incident.alert;

import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.sentiment.drop.Drop;
import java.time.Instant;
import java.util.List;

/** What an alert says beside the incident itself; read from the topics and the store. */
public interface Circumstances {

  /** Name of a topic for people; its id when it is not known any more. */
  String topicName(String topic);

  /** Where the time begins that a drop or spike is compared with; it ends where that one begins. */
  Instant comparedFrom(Drop drop);

  /** Hours from two days before a drop or spike to its end so far, the last one whole. */
  List<Alert.Point> curve(String topic, Drop drop);

  /**
   * Sentences on coverage, annotations and how often a rule was right.
   *
   * @param drop of a spike its stretch of time
   */
  List<String> notes(String topic, Rule rule, Drop drop);
}
