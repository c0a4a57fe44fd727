package dev.earshot.listener.collect.bluesky;

import java.time.Duration;

/**
 * How long is waited and how much is held.
 *
 * @param connect for a host to open a connection
 * @param patience at most for a round, most of it for the first event
 * @param pause without an event that ends a round earlier
 * @param silence without an event after which a connection is taken for dead
 * @param frames in the buffer, and in a batch
 */
record StreamLimits(
    Duration connect, Duration patience, Duration pause, Duration silence, int frames) {

  static final StreamLimits USUAL =
      new StreamLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          Duration.ofMillis(200),
          Duration.ofMinutes(2),
          1000);
}
