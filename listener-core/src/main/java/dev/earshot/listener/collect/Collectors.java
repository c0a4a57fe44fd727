package dev.earshot.listener.collect;

import dev.earshot.listener.collect.bluesky.BlueskyCollector;
import dev.earshot.listener.collect.feed.FeedCollector;
import dev.earshot.listener.collect.file.FileCollector;
import dev.earshot.listener.topic.SourceSettings;
import java.time.Clock;

/** Opens the collector a source's settings ask for. */
public final class Collectors {

  private Collectors() {}

  /** Feeds may not be in a private network. */
  public static Collector open(SourceSettings settings, Clock clock) {
    return open(settings, clock, false);
  }

  /**
   * Nothing is connected yet: a source that cannot be reached fails when it is collected.
   *
   * @param privateAddresses whether feeds may be in a private network or on this machine
   */
  public static Collector open(SourceSettings settings, Clock clock, boolean privateAddresses) {
    return switch (settings) {
      case SourceSettings.OfFile file -> new FileCollector(file.id(), file.path(), true);
      case SourceSettings.OfFeed feed -> new FeedCollector(feed, clock, privateAddresses);
      case SourceSettings.OfBluesky bluesky -> new BlueskyCollector(bluesky, clock);
    };
  }
}
