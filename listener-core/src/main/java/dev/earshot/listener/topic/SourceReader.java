package dev.earshot.listener.topic;

import dev.earshot.listener.topic.SourceSettings.OfBluesky;
import dev.earshot.listener.topic.SourceSettings.OfFeed;
import dev.earshot.listener.topic.SourceSettings.OfFile;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the sources of a file. */
final class SourceReader {

  private static final List<String> KINDS = List.of("feed", "bluesky", "file");

  /** The four public Jetstream hosts of Bluesky. */
  static final List<URI> JETSTREAM =
      List.of(
          URI.create("wss://jetstream2.us-east.bsky.network/subscribe"),
          URI.create("wss://jetstream1.us-east.bsky.network/subscribe"),
          URI.create("wss://jetstream2.us-west.bsky.network/subscribe"),
          URI.create("wss://jetstream1.us-west.bsky.network/subscribe"));

  private static final Duration LEAST = Duration.ofSeconds(5);
  private static final Duration MOST = Duration.ofDays(7);
  // A feed is somebody else's server.
  private static final Duration LEAST_FEED = Duration.ofMinutes(1);

  private final Problems problems;
  private final Values values;
  private final Path base;
  private final Set<String> ids = new HashSet<>();

  /**
   * @param base where relative paths begin
   */
  SourceReader(Problems problems, Path base) {
    this.problems = problems;
    this.values = new Values(problems);
    this.base = base;
  }

  /** Empty when the source cannot be used; every mistake is reported. */
  Optional<SourceSettings> read(Node node) {
    Optional<Section> section = Section.of(node, "a source", problems);
    if (section.isEmpty()) {
      return Optional.empty();
    }
    Section source = section.get();
    Optional<String> id = id(source);
    Optional<String> kind = kind(source);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    // An unusable id must not hide the mistakes in the rest.
    String named = id.orElse("");
    Optional<? extends SourceSettings> settings =
        switch (kind.get()) {
          case "feed" -> feed(named, source);
          case "bluesky" -> bluesky(named, source);
          default -> file(named, source);
        };
    return id.isEmpty() ? Optional.empty() : settings.map(SourceSettings.class::cast);
  }

  private Optional<String> id(Section source) {
    Optional<ScalarNode> node = source.text("id");
    if (node.isEmpty()) {
      if (!source.has("id")) {
        problems.add(source.node(), "a source needs an id: add one such as \"id: news\"");
      }
      return Optional.empty();
    }
    Optional<String> id = values.id(node.get());
    if (id.isPresent() && !ids.add(id.get())) {
      problems.add(
          node.get(), "there is another source with the id %s: rename one".formatted(id.get()));
    }
    return id;
  }

  private Optional<String> kind(Section source) {
    Optional<ScalarNode> node = source.text("kind");
    if (node.isEmpty()) {
      if (!source.has("kind")) {
        problems.add(
            source.node(),
            "a source needs a kind: add \"kind: \" and one of " + Values.list(KINDS));
      }
      return Optional.empty();
    }
    String kind = node.get().getValue().strip();
    if (!KINDS.contains(kind)) {
      problems.add(
          node.get(),
          "unknown kind \"%s\"; there are %s%s"
              .formatted(kind, Values.list(KINDS), Values.guess(kind, KINDS)));
      return Optional.empty();
    }
    return Optional.of(kind);
  }

  private Optional<OfFeed> feed(String id, Section source) {
    source.allow("a source of kind feed", List.of("id", "kind", "every", "url"));
    Duration every = every(source, LEAST_FEED, Duration.ofMinutes(15));
    return required(source, "url", "url: https://example.org/feed.xml")
        .flatMap(
            text -> values.address(text, List.of("https", "http"), "https://example.org/feed.xml"))
        .map(url -> new OfFeed(id, every, url));
  }

  private Optional<OfBluesky> bluesky(String id, Section source) {
    source.allow("a source of kind bluesky", List.of("id", "kind", "every", "hosts"));
    Duration every = every(source, LEAST, Duration.ofMinutes(1));
    List<URI> hosts = new ArrayList<>();
    for (ScalarNode text : source.texts("hosts")) {
      host(text).ifPresent(hosts::add);
    }
    return Optional.of(new OfBluesky(id, every, hosts.isEmpty() ? JETSTREAM : hosts));
  }

  /** A host name alone is enough. */
  private Optional<URI> host(ScalarNode text) {
    String typed = text.getValue().strip();
    if (typed.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
      return Optional.of(URI.create("wss://" + typed + "/subscribe"));
    }
    return values.address(text, List.of("wss", "ws"), JETSTREAM.getFirst().getHost());
  }

  private Optional<OfFile> file(String id, Section source) {
    source.allow("a source of kind file", List.of("id", "kind", "every", "path"));
    Duration every = every(source, LEAST, Duration.ofMinutes(1));
    return required(source, "path", "path: data/posts.jsonl")
        .flatMap(this::path)
        .map(path -> new OfFile(id, every, path));
  }

  private Optional<Path> path(ScalarNode text) {
    try {
      return Optional.of(base.resolve(text.getValue().strip()).normalize());
    } catch (InvalidPathException e) {
      problems.add(
          text,
          "this is no path (%s): write one such as data/posts.jsonl".formatted(e.getReason()));
      return Optional.empty();
    }
  }

  private Optional<ScalarNode> required(Section source, String key, String example) {
    Optional<ScalarNode> text = source.text(key);
    if (text.isEmpty() && !source.has(key)) {
      problems.add(
          source.place(key), "this source needs \"%s\": add \"%s\"".formatted(key, example));
    }
    return text;
  }

  private Duration every(Section source, Duration least, Duration otherwise) {
    return source
        .text("every")
        .flatMap(text -> values.duration(text, least, MOST))
        .orElse(otherwise);
  }
}
