package dev.earshot.listener.mention;

import java.time.Instant;

/**
 * What a collector read, before anybody has an opinion on it.
 *
 * @param source the source's id, such as {@code bluesky}, {@code reddit} or the id of a feed
 * @param nativeId the source's own id of the post, never empty
 * @param url where a person can read it, or empty
 * @param text as written, markup removed, at most {@link #MAX_TEXT} chars
 * @param language BCP 47 tag claimed by the source, or empty; a hint, not a finding
 * @param publishedAt UTC
 * @param replyTo native id of the post this one answers, or empty
 * @param conversation native id of the conversation's first post, or empty
 */
public record Post(
    String source,
    String nativeId,
    String url,
    Author author,
    String text,
    String language,
    Instant publishedAt,
    String replyTo,
    String conversation,
    Engagement engagement) {

  /** Longer texts are rejected by the collectors: no network has posts of a million chars. */
  public static final int MAX_TEXT = 1 << 20;

  public Post {
    if (source.isEmpty() || nativeId.isEmpty()) {
      throw new IllegalArgumentException("source and nativeId must not be empty");
    }
  }

  /** The same post in another language. */
  public Post withLanguage(String detected) {
    return new Post(
        source,
        nativeId,
        url,
        author,
        text,
        detected,
        publishedAt,
        replyTo,
        conversation,
        engagement);
  }

  /** Unique over all sources and stable over re-reads: {@code source:nativeId}. */
  public String id() {
    return id(source, nativeId);
  }

  /** The id a post of this source and native id has or would have. */
  public static String id(String source, String nativeId) {
    return source + ":" + nativeId;
  }
}
