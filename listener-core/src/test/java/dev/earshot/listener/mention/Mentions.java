package dev.earshot.listener.mention;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Mentions for tests. */
public final class Mentions {

  public static final String TOPIC = "acme";

  private Mentions() {}

  /** For mentions that differ in more than text, label and time. */
  public static MentionBuilder with(String nativeId) {
    return new MentionBuilder(nativeId);
  }

  /** An English mention of {@link #TOPIC} at {@link Posts#NOON}. */
  public static Mention mention(String nativeId, Label label, String text) {
    return mention(Posts.post(nativeId, text), label, "en");
  }

  public static Mention mention(String nativeId, Label label, String text, Instant at) {
    return mention(Posts.post("test", nativeId, text, at), label, "en");
  }

  public static Mention mention(Post post, Label label, String language) {
    return new Mention(
        post,
        language,
        sentiment(label),
        List.of(TopicMatch.somewhere(TOPIC, false, List.of(TOPIC))),
        Map.of(),
        List.of());
  }

  /** A judgement of a given score in [−1, 1]. */
  public static Sentiment scored(double score) {
    Label label = score > .5 ? Label.POSITIVE : score < -.5 ? Label.NEGATIVE : Label.NEUTRAL;
    double negative = Math.max(0, -score);
    double positive = Math.max(0, score);
    return new Sentiment(label, negative, 1 - negative - positive, positive, "test", "1");
  }

  /** Eighty per cent sure of a label. */
  public static Sentiment sentiment(Label label) {
    return new Sentiment(
        label,
        label == Label.NEGATIVE ? .8 : .1,
        label == Label.NEUTRAL ? .8 : .1,
        label == Label.POSITIVE ? .8 : .1,
        "test",
        "1");
  }
}
