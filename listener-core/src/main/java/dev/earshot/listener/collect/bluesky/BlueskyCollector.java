package dev.earshot.listener.collect.bluesky;

import dev.earshot.listener.collect.Batch;
import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.topic.SourceSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads posts from Bluesky's Jetstream.
 *
 * <p>The connection stays open between rounds. The cursor is the server's time of the latest event;
 * a connection opened from a cursor begins a few seconds earlier, because hosts' clocks differ and
 * events are not in strict order. So events may come twice. Without a cursor the stream begins now.
 */
public final class BlueskyCollector implements Collector {

  private static final Logger log = LoggerFactory.getLogger(BlueskyCollector.class);

  /** How far before the cursor a connection begins. */
  static final Duration REWIND = Duration.ofSeconds(5);

  private final SourceSettings.OfBluesky settings;
  private final Clock clock;
  private final StreamLimits limits;
  private final Hosts hosts;

  private @Nullable HttpClient client;
  private @Nullable Connection connection;

  /** Whether the connection has sent an event yet. */
  private boolean begun;

  /** What the last round began with, and what it gave. */
  private @Nullable Cursor asked;

  private Batch given = Batch.empty(Cursor.START);

  public BlueskyCollector(SourceSettings.OfBluesky settings, Clock clock) {
    this(settings, clock, StreamLimits.USUAL, RandomGenerator.getDefault());
  }

  BlueskyCollector(
      SourceSettings.OfBluesky settings, Clock clock, StreamLimits limits, RandomGenerator random) {
    this.settings = settings;
    this.clock = clock;
    this.limits = limits;
    this.hosts = new Hosts(settings.hosts(), clock, random);
  }

  @Override
  public String source() {
    return settings.id();
  }

  @Override
  public Batch collect(Cursor cursor) throws CollectException, InterruptedException {
    if (cursor.equals(asked) && !cursor.equals(given.next())) {
      return given; // It could not be saved; the stream itself has moved on.
    }
    Connection open = connection;
    if (open == null || !cursor.equals(given.next())) {
      open = reconnect(StreamTime.parse(cursor));
    }
    EventReader events = read(open);
    Optional<StreamTime> from = StreamTime.parse(cursor);
    Optional<StreamTime> to =
        events.last().filter(last -> from.isEmpty() || last.compareTo(from.get()) > 0);
    given =
        new Batch(
            events.posts(),
            events.deletions(),
            events.rejections(),
            to.map(StreamTime::cursor).orElse(cursor),
            heard(from, events.first(), to),
            open.buffer().hasMore());
    begun |= events.first().isPresent();
    asked = cursor;
    return given;
  }

  private EventReader read(Connection open) throws CollectException, InterruptedException {
    List<String> frames = open.buffer().take(limits.patience(), limits.pause());
    EventReader events = new EventReader(source());
    events.unreadable(open.buffer().unreadable());
    frames.forEach(events::read);
    if (!frames.isEmpty()) {
      hosts.worked();
      return events;
    }
    Optional<String> end = open.buffer().end();
    if (end.isPresent()) {
      hosts.turn();
      hosts.failed();
      disconnect();
      throw new CollectException(
          Kind.UNREACHABLE, "The stream " + end.get(), null, hosts.waitLeft());
    }
    if (open.buffer().heard().plus(limits.silence()).isBefore(clock.instant())) {
      log.info("Nothing heard for long, connecting anew source={}", source());
      hosts.turn();
      disconnect();
    }
    return events;
  }

  private Connection reconnect(Optional<StreamTime> from)
      throws CollectException, InterruptedException {
    disconnect();
    Duration wait = hosts.waitLeft();
    if (wait.isPositive()) {
      throw new CollectException(
          Kind.UNREACHABLE, "No host can be reached, waiting to try again", null, wait);
    }
    CollectException failure = null;
    for (int attempt = 0; attempt < hosts.size(); attempt++) {
      URI host = hosts.current();
      try {
        Connection opened =
            Connection.open(client(), host, from.map(time -> time.minus(REWIND)), limits, clock);
        log.info(
            "Connected source={} host={} from={}", source(), host, from.map(StreamTime::instant));
        connection = opened;
        begun = false;
        return opened;
      } catch (CollectException e) {
        log.debug("A host cannot be reached source={} host={}", source(), host, e);
        failure = failure == null || failure.kind() == Kind.REFUSED ? e : failure;
        hosts.turn();
      }
    }
    hosts.failed();
    throw Objects.requireNonNull(failure, "there is at least one host");
  }

  /**
   * What was heard from the cursor on. A server that no longer has what was asked for begins with
   * the oldest it has and does not say so: then the event at the cursor itself, which it should
   * repeat, does not come.
   */
  private List<Coverage> heard(
      Optional<StreamTime> from, Optional<StreamTime> first, Optional<StreamTime> to) {
    List<Coverage> heard = new ArrayList<>();
    if (first.isEmpty() || to.isEmpty()) {
      return heard;
    }
    Instant start = from.orElse(first.get()).instant();
    Instant begin = first.get().instant();
    if (!begun && begin.isAfter(start.plus(REWIND))) {
      heard.add(
          new Coverage(
              source(),
              start,
              begin,
              false,
              "Bluesky no longer had what was posted in this time when it was asked"));
      start = begin;
    }
    if (start.isBefore(to.get().instant())) {
      heard.add(new Coverage(source(), start, to.get().instant(), true, ""));
    }
    return heard;
  }

  private HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      made = HttpClient.newBuilder().connectTimeout(limits.connect()).build();
      client = made;
    }
    return made;
  }

  private void disconnect() {
    Connection was = connection;
    connection = null;
    if (was != null) {
      was.close();
    }
  }

  @Override
  public void close() {
    disconnect();
    HttpClient made = client;
    client = null;
    if (made != null) {
      made.shutdownNow();
    }
  }
}
