package dev.earshot.listener.topic;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A source to read, as configured. One record a kind of source. */
public sealed interface SourceSettings {

  /** Unique among the sources; stored with every post read. */
  String id();

  /** How long to wait from one round to the next. */
  Duration every();

  /**
   * A file that grows.
   *
   * @param path a JSONL or CSV file
   */
  record OfFile(String id, Duration every, Path path) implements SourceSettings {}

  /** An RSS, Atom or JSON feed. */
  record OfFeed(String id, Duration every, URI url) implements SourceSettings {}

  /**
   * Bluesky's Jetstream.
   *
   * @param hosts tried in turn, such as {@code wss://jetstream2.us-east.bsky.network/subscribe}
   */
  record OfBluesky(String id, Duration every, List<URI> hosts) implements SourceSettings {

    public OfBluesky {
      hosts = List.copyOf(hosts);
    }
  }
}
