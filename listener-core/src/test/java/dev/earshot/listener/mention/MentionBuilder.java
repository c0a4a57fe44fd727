package dev.earshot.listener.mention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds mentions for tests. Unless told otherwise: source {@code test}, English, neutral, at
 * {@link Posts#NOON}, untagged, about {@link Mentions#TOPIC}, each by an author of its own.
 */
public final class MentionBuilder {

  private final String nativeId;
  private String source = "test";
  private Author author;
  private String text;
  private String language = "en";
  private Instant at = Posts.NOON;
  private Sentiment sentiment = Mentions.sentiment(Label.NEUTRAL);
  private final List<TopicMatch> topics = new ArrayList<>();
  private final Map<String, Sentiment> toward = new HashMap<>();
  private final List<String> themes = new ArrayList<>();
  private @Nullable Correction correction;
  private final Map<String, Correction> corrections = new HashMap<>();

  MentionBuilder(String nativeId) {
    this.nativeId = nativeId;
    this.text = "message " + nativeId;
    this.author = new Author("a-" + nativeId, "handle" + nativeId, "Author " + nativeId, null);
  }

  public MentionBuilder from(String newSource) {
    source = newSource;
    return this;
  }

  /** By an author whose id and handle are the same. */
  public MentionBuilder by(String authorId) {
    author = new Author(authorId, authorId, "", null);
    return this;
  }

  public MentionBuilder text(String newText) {
    text = newText;
    return this;
  }

  public MentionBuilder in(String newLanguage) {
    language = newLanguage;
    return this;
  }

  public MentionBuilder at(Instant newAt) {
    at = newAt;
    return this;
  }

  public MentionBuilder at(String newAt) {
    return at(Instant.parse(newAt));
  }

  public MentionBuilder label(Label label) {
    return sentiment(Mentions.sentiment(label));
  }

  public MentionBuilder sentiment(Sentiment newSentiment) {
    sentiment = newSentiment;
    return this;
  }

  /** Untagged. The first call takes the place of the default topic. */
  public MentionBuilder about(String topic) {
    topics.add(TopicMatch.somewhere(topic, false, List.of(topic)));
    return this;
  }

  public MentionBuilder tagging(String topic) {
    topics.add(TopicMatch.somewhere(topic, true, List.of("@" + topic)));
    return this;
  }

  public MentionBuilder toward(String topic, Label label) {
    return toward(topic, Mentions.sentiment(label));
  }

  public MentionBuilder toward(String topic, Sentiment judged) {
    toward.put(topic, judged);
    return this;
  }

  public MentionBuilder theme(String theme) {
    themes.add(theme);
    return this;
  }

  public MentionBuilder corrected(String topic, Correction by) {
    corrections.put(topic, by);
    return this;
  }

  /** As a whole. */
  public MentionBuilder corrected(Correction by) {
    correction = by;
    return this;
  }

  public Mention build() {
    if (topics.isEmpty()) {
      about(Mentions.TOPIC);
    }
    Post post =
        new Post(
            source,
            nativeId,
            "https://example.org/" + nativeId,
            author,
            text,
            "",
            at,
            "",
            "",
            Engagement.NONE);
    return new Mention(post, language, sentiment, topics, toward, themes, correction, corrections);
  }
}
