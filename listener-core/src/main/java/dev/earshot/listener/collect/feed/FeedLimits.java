package dev.earshot.listener.collect.feed;

import java.time.Duration;

/**
 * How much of a server's time and bytes are taken.
 *
 * @param connect to open a connection
 * @param answer from the request to the last byte of its answer
 * @param bytes of a feed, packed and unpacked
 */
record FeedLimits(Duration connect, Duration answer, int bytes) {

  static final FeedLimits USUAL =
      new FeedLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), 10 << 20);
}
