package dev.earshot.listener.mention;

import java.util.List;

/**
 * That a post matched a topic, and by what.
 *
 * @param topic id of the topic
 * @param tagged whether one of the topic's own accounts was addressed (@handle or a structured
 *     mention); false for an untagged mention
 * @param terms the terms of the topic that hit, as written in topics.yml, in the order of the text
 */
public record TopicMatch(String topic, boolean tagged, List<String> terms) {

  public TopicMatch {
    terms = List.copyOf(terms);
  }
}
