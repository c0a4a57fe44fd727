package dev.earshot.listener.collect.feed;

import dev.earshot.listener.collect.Clean;
import dev.earshot.listener.collect.Rejection;
import dev.earshot.listener.collect.feed.FeedState.Seen;
import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Post;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is new or edited in a feed. Serves one reading of it. */
final class EntryReader {

  private final String source;
  private final Map<String, Seen> known;
  private final Instant now;

  private final List<Post> posts = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<String, Seen> seen = new LinkedHashMap<>();

  /** Digests of the contents read, by id. */
  private final Map<String, String> contents = new HashMap<>();

  private boolean anyKnown;

  /**
   * @param known entries of the last reading
   */
  EntryReader(String source, Map<String, Seen> known, Instant now) {
    this.source = source;
    this.known = known;
    this.now = now;
  }

  void read(Entry entry) {
    String id = id(entry);
    String content =
        Digest.of(
            8,
            entry.text(),
            entry.link(),
            entry.author().display(),
            String.valueOf(entry.publishedAt()));
    String earlier = contents.putIfAbsent(id, content);
    if (content.equals(earlier)) {
      return;
    }
    String key = earlier == null ? FeedState.key(id) : FeedState.key(id + '\n' + content);
    Seen before = known.get(key);
    anyKnown |= before != null;
    Instant at = publishedAt(entry, before);
    if (seen.size() < FeedState.MAX_KNOWN) {
      seen.put(key, new Seen(content, at.equals(entry.publishedAt()) ? null : at));
    }
    if (before != null && before.content().equals(content)) {
      return;
    }
    if (earlier != null) {
      reject(id, "has the id of another entry in the same feed");
    } else if (entry.text().isEmpty()) {
      reject(id, "has neither a title nor a text");
    } else if (entry.text().length() > Post.MAX_TEXT) {
      reject(id, "has a text of more than " + Post.MAX_TEXT + " characters");
    } else {
      posts.add(post(entry, id, at));
    }
  }

  private void reject(String id, String reason) {
    rejections.add(new Rejection(source + " entry " + id, reason));
  }

  /** The feed's own id, else the link, else a digest; of a length that stores can take. */
  private static String id(Entry entry) {
    String own = entry.id().isEmpty() ? entry.link() : entry.id();
    if (own.isEmpty()) {
      String name = entry.title().isEmpty() ? entry.body() : entry.title();
      return "digest:" + Digest.of(16, name, String.valueOf(entry.publishedAt()));
    }
    return fit(own);
  }

  private static String fit(String id) {
    return id.length() <= Clean.MAX_NAME && Clean.isPlain(id) ? id : "digest:" + Digest.of(16, id);
  }

  /** When the entry says, but not in the future; where it does not say, when it was seen first. */
  private Instant publishedAt(Entry entry, @Nullable Seen before) {
    Instant claimed = entry.publishedAt();
    if (claimed != null && claimed.isAfter(Instant.EPOCH) && !claimed.isAfter(now)) {
      return claimed;
    }
    return before != null && before.first() != null
        ? before.first()
        : now.truncatedTo(ChronoUnit.SECONDS);
  }

  private Post post(Entry entry, String id, Instant at) {
    return new Post(
        source,
        id,
        Clean.link(entry.link()),
        author(entry.author()),
        entry.text(),
        entry.language(),
        at,
        entry.replyTo().isEmpty() ? "" : fit(entry.replyTo()),
        "",
        Engagement.NONE);
  }

  private static Author author(Author of) {
    return new Author(
        Clean.name(of.id()), Clean.name(of.handle()), Clean.name(of.name()), of.followers());
  }

  List<Post> posts() {
    return posts;
  }

  List<Rejection> rejections() {
    return rejections;
  }

  /** All entries read, to be known next time. */
  Map<String, Seen> seen() {
    return seen;
  }

  /** Whether entries were read, others were known, and none is both: some may have been missed. */
  boolean gap() {
    return !seen.isEmpty() && !known.isEmpty() && !anyKnown;
  }
}
