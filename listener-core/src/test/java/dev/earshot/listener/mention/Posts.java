package dev.earshot.listener.mention;

import java.time.Instant;

/** Posts for tests. */
public final class Posts {

  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private Posts() {}

  /** A post at {@link #NOON}. */
  public static Post post(String nativeId, String text) {
    return post("test", nativeId, text, NOON);
  }

  public static Post post(String source, String nativeId, String text, Instant at) {
    return new Post(
        source,
        nativeId,
        "https://example.org/" + nativeId,
        new Author("a-" + nativeId, "handle" + nativeId, "Author " + nativeId, null),
        text,
        "",
        at,
        "",
        "",
        Engagement.NONE);
  }
}
