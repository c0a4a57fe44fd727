package dev.earshot.listener.mention;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post that matched at least one topic, with what Earshot found out about it.
 *
 * @param language BCP 47 tag as detected, {@code und} when it cannot be told
 * @param sentiment of the whole message
 * @param topics the topics matched, never empty
 * @param toward sentiment toward a topic's brand, by topic id, only where it was judged apart from
 *     the whole message
 * @param themes names of the team's named themes found in it
 * @param correction what a person said of its sentiment, or null
 */
public record Mention(
    Post post,
    String language,
    Sentiment sentiment,
    List<TopicMatch> topics,
    Map<String, Sentiment> toward,
    List<String> themes,
    @Nullable Correction correction) {

  public Mention {
    topics = List.copyOf(topics);
    toward = Map.copyOf(toward);
    themes = List.copyOf(themes);
  }

  public String id() {
    return post.id();
  }

  /** The scorer's judgement toward one topic, or of the whole message when there is no other. */
  public Sentiment sentiment(String topic) {
    return toward.getOrDefault(topic, sentiment);
  }

  /**
   * The label that counts on every page: a person's correction, else the scorer's.
   *
   * @param topic id of the topic looked at, or empty for the whole message
   */
  public Label label(String topic) {
    return correction != null ? correction.label() : sentiment(topic).label();
  }

  public Mention withThemes(List<String> to) {
    return new Mention(post, language, sentiment, topics, toward, to, correction);
  }

  public Mention withCorrection(@Nullable Correction to) {
    return new Mention(post, language, sentiment, topics, toward, themes, to);
  }
}
