package dev.earshot.listener.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a post matched a topic, and by what.
 *
 * @param topic id of the topic
 * @param tagged whether one of the topic's own accounts was addressed (@handle or a structured
 *     mention); false for an untagged mention
 * @param terms the terms of the topic that hit, as written in topics.yml, in the order of the text
 * @param places where they stand in the text, each place once, in order; null, as in matches kept
 *     before places were, is read as none
 */
public record TopicMatch(String topic, boolean tagged, List<String> terms, List<Span> places) {

  public TopicMatch(String topic, boolean tagged, List<String> terms, @Nullable List<Span> places) {
    this.topic = topic;
    this.tagged = tagged;
    this.terms = List.copyOf(terms);
    this.places = places == null ? List.of() : List.copyOf(places);
  }

  /** A match whose places are not known. */
  public static TopicMatch somewhere(String topic, boolean tagged, List<String> terms) {
    return new TopicMatch(topic, tagged, terms, List.of());
  }

  public TopicMatch withPlaces(List<Span> to) {
    return new TopicMatch(topic, tagged, terms, to);
  }
}
