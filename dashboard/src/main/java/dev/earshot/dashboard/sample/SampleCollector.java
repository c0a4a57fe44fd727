package dev.earshot.dashboard.sample;

import dev.earshot.listener.collect.Batch;
import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.mention.Post;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one source of the sample: thirty days of messages at the first call, then what "people"
 * wrote since the call before. The cursor is the moment up to which was read.
 */
final class SampleCollector implements Collector {

  /** At most this much time in one batch. */
  private static final Duration STRETCH = Duration.ofDays(3);

  private static final long SEED = 20_261_122;

  private final SampleSource source;
  private final Instant anchor;
  private final Clock clock;
  private SampleStream stream;
  private List<Post> hour = List.of();

  SampleCollector(SampleSource source, Instant anchor, Clock clock) {
    this.source = source;
    this.anchor = anchor;
    this.clock = clock;
    this.stream = new SampleStream(source, anchor, SEED);
  }

  @Override
  public String source() {
    return source.id();
  }

  @Override
  public Batch collect(Cursor cursor) {
    Instant from = from(cursor);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (!now.isAfter(from)) {
      return Batch.empty(cursor);
    }
    Instant to = from.plus(STRETCH).isBefore(now) ? from.plus(STRETCH) : now;
    return new Batch(
        posts(from, to),
        List.of(),
        List.of(),
        new Cursor(to.toString()),
        List.of(new Coverage(source.id(), from, to, true, "")),
        to.isBefore(now));
  }

  /** A cursor of some other version begins again, which doubles nothing. */
  private Instant from(Cursor cursor) {
    if (!cursor.equals(Cursor.START)) {
      try {
        return Instant.parse(cursor.value());
      } catch (DateTimeException _) {
        // Falls through to the beginning.
      }
    }
    return SampleStream.begin(anchor);
  }

  private List<Post> posts(Instant from, Instant to) {
    rewindTo(from);
    List<Post> posts = new ArrayList<>();
    keep(posts, from, to);
    while (stream.hour().isBefore(to)) {
      hour = stream.next();
      keep(posts, from, to);
    }
    return posts;
  }

  /** The words of an hour depend on those before it, so going back means to begin again. */
  private void rewindTo(Instant from) {
    if (from.isBefore(stream.hour().minus(1, ChronoUnit.HOURS))) {
      stream = new SampleStream(source, anchor, SEED);
      hour = List.of();
    }
  }

  private void keep(List<Post> posts, Instant from, Instant to) {
    for (Post post : hour) {
      if (!post.publishedAt().isBefore(from) && post.publishedAt().isBefore(to)) {
        posts.add(post);
      }
    }
  }
}
