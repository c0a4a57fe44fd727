package dev.earshot.listener.topic;

import java.util.List;
import java.util.Optional;

/** A whole, valid topics.yml. */
public record Topics(List<Topic> topics, List<SourceSettings> sources) {

  public static final Topics NONE = new Topics(List.of(), List.of());

  public Topics {
    topics = List.copyOf(topics);
    sources = List.copyOf(sources);
  }

  public Optional<Topic> topic(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }
}
