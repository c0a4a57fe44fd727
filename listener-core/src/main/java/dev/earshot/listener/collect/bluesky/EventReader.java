package dev.earshot.listener.collect.bluesky;

import dev.earshot.listener.collect.Clean;
import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.collect.Rejection;
import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Post;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes posts and deletions of Jetstream's events. Serves one batch. */
final class EventReader {

  static final String POST = "app.bsky.feed.post";

  /** The year 2200. A cursor further on would let the stream begin anew, without a word. */
  private static final long MAX_MICROS = 7_258_118_400_000_000L;

  /** States of an account in which Bluesky shows none of its posts to anybody. */
  private static final Set<String> CLOSED =
      Set.of("deleted", "takendown", "suspended", "deactivated");

  private static final Pattern DID = Pattern.compile("did:[a-z0-9]{1,32}:[A-Za-z0-9._:%-]{1,256}");
  private static final Pattern RECORD_KEY = Pattern.compile("[A-Za-z0-9._:~-]{1,512}");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String source;
  private final List<Post> posts = new ArrayList<>();
  private final List<Deletion> deletions = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private @Nullable StreamTime first;
  private @Nullable StreamTime last;

  EventReader(String source) {
    this.source = source;
  }

  /**
   * @param frame one event of the legacy wire
   */
  void read(String frame) {
    JsonNode event;
    try {
      event = JSON.readTree(frame);
    } catch (JacksonException e) {
      reject("", "is no valid JSON");
      return;
    }
    long micros = event.path("time_us").asLong(0);
    if (micros <= 0 || micros > MAX_MICROS) {
      reject("", "has no time_us that can be");
      return;
    }
    StreamTime time = new StreamTime(micros);
    first = first == null ? time : first;
    last = last == null || time.compareTo(last) > 0 ? time : last;
    switch (text(event, "kind")) {
      case "commit" -> commit(event, event.path("commit"), time);
      case "account" -> account(event);
      default -> {} // Identities say nothing that is kept.
    }
  }

  /** Notes frames that could not even be held. */
  void unreadable(int count) {
    for (int i = 0; i < count; i++) {
      reject("", "is binary or longer than " + StreamBuffer.MAX_FRAME + " chars");
    }
  }

  private void commit(JsonNode event, JsonNode commit, StreamTime time) {
    if (!text(commit, "collection").equals(POST)) {
      return;
    }
    String did = text(event, "did");
    String key = text(commit, "rkey");
    if (!DID.matcher(did).matches() || !RECORD_KEY.matcher(key).matches()) {
      reject("", "names no account or no record");
      return;
    }
    String uri = "at://" + did + "/" + POST + "/" + key;
    switch (text(commit, "operation")) {
      case "create", "update" -> record(did, key, uri, commit.path("record"), time);
      case "delete" -> deletions.add(new Deletion.OfPost(source, uri));
      default -> reject(uri, "has an operation that is not known");
    }
  }

  private void record(String did, String key, String uri, JsonNode record, StreamTime time) {
    if (!record.path("text").isString()) {
      reject(uri, "is a post without a text");
      return;
    }
    String raw = text(record, "text");
    if (raw.length() > Post.MAX_TEXT) {
      reject(uri, "has a text of more than " + Post.MAX_TEXT + " characters");
      return;
    }
    String text = Clean.text(Facets.writeOut(raw, record.path("facets")));
    if (text.isEmpty()) {
      return; // A picture alone: nothing to read, and nothing wrong with it.
    }
    posts.add(
        new Post(
            source,
            uri,
            "https://bsky.app/profile/" + did + "/post/" + key,
            new Author(did, "", "", null),
            text,
            Clean.language(record.path("langs").path(0).stringValue("")),
            createdAt(record, time.instant()),
            uri(record.path("reply").path("parent")),
            uri(record.path("reply").path("root")),
            Engagement.NONE));
  }

  /** The author's program sets this time and may lie: nothing is written after it was received. */
  private static Instant createdAt(JsonNode record, Instant received) {
    try {
      Instant created = OffsetDateTime.parse(text(record, "createdAt")).toInstant();
      return created.isAfter(received) || created.isBefore(Instant.EPOCH) ? received : created;
    } catch (DateTimeException e) {
      return received;
    }
  }

  private static String uri(JsonNode reference) {
    String uri = text(reference, "uri");
    return uri.length() <= 1024 && Clean.isPlain(uri) ? uri : "";
  }

  private void account(JsonNode event) {
    JsonNode account = event.path("account");
    if (account.path("active").asBoolean(true) || !CLOSED.contains(text(account, "status"))) {
      return;
    }
    String did = text(event, "did");
    if (DID.matcher(did).matches()) {
      deletions.add(new Deletion.OfAuthor(source, did));
    } else {
      reject("", "closes an account that it does not name");
    }
  }

  private void reject(String uri, String reason) {
    String where =
        !uri.isEmpty()
            ? uri
            : last == null ? "an event at the start" : "an event after " + last.instant();
    rejections.add(new Rejection(source + " " + where, reason));
  }

  private static String text(JsonNode holder, String field) {
    return holder.path(field).stringValue("");
  }

  List<Post> posts() {
    return posts;
  }

  List<Deletion> deletions() {
    return deletions;
  }

  List<Rejection> rejections() {
    return rejections;
  }

  /** Time of the event that came first. */
  Optional<StreamTime> first() {
    return Optional.ofNullable(first);
  }

  /** The latest time of all events; they do not come in strict order. */
  Optional<StreamTime> last() {
    return Optional.ofNullable(last);
  }
}
