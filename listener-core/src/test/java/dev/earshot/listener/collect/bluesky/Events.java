package dev.earshot.listener.collect.bluesky;

import dev.earshot.listener.mention.Posts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Events of Jetstream's legacy wire for tests. */
public final class Events {

  public static final String DID = "did:plc:kim234567abcdefghijklmnop";

  private Events() {}

  /** A new post, received some seconds after {@link Posts#NOON}. */
  public static String post(int second, String key, String text) {
    return commit(second, "create", key, record("2026-03-02T11:59:59.5Z", text, ""));
  }

  /**
   * @param more fields of the record, each with a comma before it
   */
  static String record(String createdAt, String text, String more) {
    return "{\"$type\":\"app.bsky.feed.post\",\"createdAt\":\"%s\",\"langs\":[\"en\"],\"text\":\"%s\"%s}"
        .formatted(createdAt, text, more);
  }

  static String commit(int second, String operation, String key, String record) {
    return event(
        second,
        "commit",
        "{\"rev\":\"3k\",\"operation\":\"%s\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"%s\"%s}"
            .formatted(operation, key, record.isEmpty() ? "" : ",\"record\":" + record));
  }

  static String account(int second, boolean active, String status) {
    return event(
        second,
        "account",
        "{\"active\":%s,\"did\":\"%s\",\"seq\":1%s}"
            .formatted(active, DID, status.isEmpty() ? "" : ",\"status\":\"" + status + "\""));
  }

  static String event(int second, String kind, String body) {
    return "{\"did\":\"%s\",\"time_us\":%d,\"kind\":\"%s\",\"%s\":%s}"
        .formatted(DID, micros(second), kind, kind, body);
  }

  static long micros(int second) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Posts.NOON.plusSeconds(second));
  }

  static String uri(String key) {
    return "at://" + DID + "/app.bsky.feed.post/" + key;
  }
}
