package dev.earshot.listener.collect.bluesky;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Which host to ask next, and when. Each failed attempt doubles the wait, up to five minutes; the
 * wait varies by half, so that many programs do not come back at the same moment.
 */
final class Hosts {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final List<URI> hosts;
  private final Clock clock;
  private final RandomGenerator random;
  private int current;
  private int failures;
  private Instant next = Instant.MIN;

  Hosts(List<URI> hosts, Clock clock, RandomGenerator random) {
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("a Bluesky source needs at least one host");
    }
    this.hosts = List.copyOf(hosts);
    this.clock = clock;
    this.random = random;
  }

  URI current() {
    return hosts.get(current);
  }

  int size() {
    return hosts.size();
  }

  void turn() {
    current = (current + 1) % hosts.size();
  }

  /** How long to wait before the next attempt; zero when it may be made now. */
  Duration waitLeft() {
    Duration left =
        next.equals(Instant.MIN) ? Duration.ZERO : Duration.between(clock.instant(), next);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** All hosts failed, or the connection ended before it sent anything. */
  void failed() {
    long doubled = FIRST_WAIT.toMillis() << Math.min(failures, 20);
    long wait = Math.min(doubled, LONGEST_WAIT.toMillis());
    failures++;
    next = clock.instant().plusMillis(wait / 2 + random.nextLong(wait / 2 + 1));
  }

  /** A host sent something. */
  void worked() {
    failures = 0;
    next = Instant.MIN;
  }
}
