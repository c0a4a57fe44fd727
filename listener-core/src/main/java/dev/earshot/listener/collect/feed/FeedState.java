package dev.earshot.listener.collect.feed;

import dev.earshot.listener.collect.Cursor;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the last round knew of a feed; travels as the cursor.
 *
 * @param url as configured
 * @param address where it has moved for good since
 * @param etag verbatim, or empty
 * @param lastModified in the server's own words, or empty
 * @param readAt when the last round was, null before the first
 * @param known the entries the feed held then, by {@link #key}
 */
record FeedState(
    URI url,
    URI address,
    String etag,
    String lastModified,
    @Nullable Instant readAt,
    Map<String, Seen> known) {

  /** Longer feeds have the rest of their entries read again with each change, which is harmless. */
  static final int MAX_KNOWN = 1000;

  private static final String KIND = "feed1 ";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * An entry as it was.
   *
   * @param content digest of all that makes a post of it
   * @param first when it was seen first, for entries without a time of their own; else null
   */
  record Seen(String content, @Nullable Instant first) {}

  /** The JSON in the cursor. */
  private record Saved(
      String url,
      String address,
      String etag,
      String modified,
      @Nullable String read,
      List<String> known) {}

  FeedState {
    known = Map.copyOf(known);
  }

  static FeedState start(URI url) {
    return new FeedState(url, url, "", "", null, Map.of());
  }

  /** The start where the cursor is of another kind or of another address. */
  static FeedState parse(Cursor cursor, URI url) {
    if (!cursor.value().startsWith(KIND)) {
      return start(url);
    }
    try {
      Saved saved = JSON.readValue(cursor.value().substring(KIND.length()), Saved.class);
      return saved.url().equals(url.toString()) ? restore(saved, url) : start(url);
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      return start(url);
    }
  }

  private static FeedState restore(Saved saved, URI url) {
    Map<String, Seen> known = new LinkedHashMap<>();
    for (String entry : saved.known()) {
      String[] parts = entry.split("\\.", -1);
      Instant first = parts.length < 3 ? null : Instant.ofEpochSecond(Long.parseLong(parts[2]));
      known.put(parts[0], new Seen(parts[1], first));
    }
    return new FeedState(
        url,
        URI.create(saved.address()),
        saved.etag(),
        saved.modified(),
        saved.read() == null ? null : Instant.parse(saved.read()),
        known);
  }

  Cursor cursor() {
    List<String> entries = new ArrayList<>();
    known.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> {
          Instant first = entry.getValue().first();
          entries.add(
              entry.getKey()
                  + "."
                  + entry.getValue().content()
                  + (first == null ? "" : "." + first.getEpochSecond()));
        });
    return new Cursor(
        KIND
            + JSON.writeValueAsString(
                new Saved(
                    url.toString(),
                    address.toString(),
                    etag,
                    lastModified,
                    readAt == null ? null : readAt.toString(),
                    entries)));
  }

  /** The name of an entry among the known. */
  static String key(String nativeId) {
    return Digest.of(8, nativeId);
  }

  /** The same, read again without change. */
  FeedState readAt(Instant now) {
    return new FeedState(url, address, etag, lastModified, now, known);
  }

  /** As if nothing had been read, but for what is known: the server sends all it has. */
  FeedState atConfiguredAddress() {
    return new FeedState(url, url, "", "", readAt, known);
  }
}
