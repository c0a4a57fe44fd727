package dev.earshot.dashboard.incident.alert;

import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.sentiment.drop.Drop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Topics of which nothing is known but their id. */
public final class NothingKnown implements Circumstances {

  @Override
  public String topicName(String topic) {
    return topic;
  }

  @Override
  public Instant comparedFrom(Drop drop) {
    return drop.from().minus(Duration.ofDays(2));
  }

  @Override
  public List<Alert.Point> curve(String topic, Drop drop) {
    return List.of();
  }

  @Override
  public List<String> notes(String topic, Rule rule, Drop drop) {
    return List.of();
  }
}
