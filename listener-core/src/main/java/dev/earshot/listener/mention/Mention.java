package dev.earshot.listener.mention;

import java.util.HashMap;
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
 * @param correction what a person said of the whole message, which counts for each of its topics,
 *     or null
 * @param corrections what a person said of it toward one topic, by topic id; null, as in messages
 *     kept before there were any, is read as none
 */
public record Mention(
    Post post,
    String language,
    Sentiment sentiment,
    List<TopicMatch> topics,
    Map<String, Sentiment> toward,
    List<String> themes,
    @Nullable Correction correction,
    Map<String, Correction> corrections) {

  public Mention(
      Post post,
      String language,
      Sentiment sentiment,
      List<TopicMatch> topics,
      Map<String, Sentiment> toward,
      List<String> themes,
      @Nullable Correction correction,
      @Nullable Map<String, Correction> corrections) {
    this.post = post;
    this.language = language;
    this.sentiment = sentiment;
    this.topics = List.copyOf(topics);
    this.toward = Map.copyOf(toward);
    this.themes = List.copyOf(themes);
    this.correction = correction;
    this.corrections = corrections == null ? Map.of() : Map.copyOf(corrections);
  }

  /** One that nobody has corrected. */
  public Mention(
      Post post,
      String language,
      Sentiment sentiment,
      List<TopicMatch> topics,
      Map<String, Sentiment> toward,
      List<String> themes) {
    this(post, language, sentiment, topics, toward, themes, null, Map.of());
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
    Correction said = correction(topic);
    return said != null ? said.label() : sentiment(topic).label();
  }

  /**
   * What a person said that counts, or null: toward the topic, or of the whole message where that
   * was said later. A message with one topic says of itself what it says of that.
   *
   * @param topic id of the topic looked at, or empty for the whole message
   */
  public @Nullable Correction correction(String topic) {
    Correction own = corrections.get(meant(topic));
    boolean ofWhole = correction != null && (own == null || correction.at().isAfter(own.at()));
    return ofWhole ? correction : own;
  }

  /** Whether a person said anything of it. */
  public boolean hasCorrections() {
    return correction != null || !corrections.isEmpty();
  }

  private String meant(String topic) {
    return topic.isEmpty() && topics.size() == 1 ? topics.getFirst().topic() : topic;
  }

  public Mention withThemes(List<String> to) {
    return new Mention(post, language, sentiment, topics, toward, to, correction, corrections);
  }

  /** The same message judged anew. */
  public Mention withJudgement(
      Sentiment of, List<TopicMatch> matched, Map<String, Sentiment> towardEach) {
    return new Mention(post, language, of, matched, towardEach, themes, correction, corrections);
  }

  /**
   * With what a person said, from then on the answer of {@link #correction(String)}.
   *
   * @param topic id of the topic toward which it is meant, or empty for the whole message
   * @param to null takes back what was said. What was said of the whole message then still counts
   *     for its other topics, as far as it did
   */
  public Mention withCorrection(String topic, @Nullable Correction to) {
    Map<String, Correction> toTopics = new HashMap<>(corrections);
    Correction whole = correction;
    if (topic.isEmpty()) {
      toTopics.remove(meant(topic));
      whole = to;
    } else if (to != null) {
      toTopics.put(topic, to);
    } else {
      topics.forEach(match -> keep(match.topic(), toTopics));
      toTopics.remove(topic);
      whole = null;
    }
    return new Mention(post, language, sentiment, topics, toward, themes, whole, toTopics);
  }

  private void keep(String topic, Map<String, Correction> toTopics) {
    Correction said = correction(topic);
    if (said != null) {
      toTopics.put(topic, said);
    }
  }

  /** With what people said of another version of the message, where nothing is said of this one. */
  public Mention keepingCorrectionsOf(Mention before) {
    return hasCorrections()
        ? this
        : new Mention(
            post,
            language,
            sentiment,
            topics,
            toward,
            themes,
            before.correction,
            before.corrections);
  }
}
