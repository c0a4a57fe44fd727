package dev.earshot.listener.collect.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.earshot.listener.collect.Batch;
import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import dev.earshot.listener.collect.CollectorContract;
import dev.earshot.listener.collect.CollectorContract.Reading;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.MutableClock;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.topic.SourceSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connection: where it begins, how it ends, and what is done about it. */
final class BlueskyCollectorTest {

  /** Waits long for the first event, because a loaded machine may be slow, and not for more. */
  static final StreamLimits PATIENT =
      new StreamLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofMillis(20),
          Duration.ofMinutes(2),
          50);

  private static final StreamLimits HASTY =
      new StreamLimits(
          Duration.ofSeconds(10), Duration.ZERO, Duration.ZERO, Duration.ofMinutes(2), 50);

  private final MutableClock clock = new MutableClock(Posts.NOON);
  private JetstreamServer server;

  @BeforeEach
  void start() throws Exception {
    server = new JetstreamServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void posts_are_asked_for_from_a_little_before_the_cursor() throws Exception {
    server.send(Events.post(60, "a", "one"));
    Cursor cursor;
    try (BlueskyCollector collector = collector(server.uri())) {
      cursor = collector.collect(Cursor.START).next();
    }
    try (BlueskyCollector collector = collector(server.uri())) {
      assertThat(collector.collect(cursor).posts()).hasSize(1);
    }
    assertThat(server.requests())
        .containsExactly(
            "/subscribe?wantedCollections=app.bsky.feed.post",
            "/subscribe?wantedCollections=app.bsky.feed.post&cursor=" + Events.micros(55));
  }

  @Test
  void one_connection_serves_many_rounds_and_covers_the_time_between_their_events()
      throws Exception {
    server.send(Events.post(10, "a", "one"));
    try (BlueskyCollector collector = collector(server.uri())) {
      Batch first = collector.collect(Cursor.START);
      assertThat(first.coverage()).isEmpty();
      server.send(Events.post(700, "b", "two"));
      Batch second = collector.collect(first.next());
      assertThat(second.coverage()).containsExactly(coverage(10, 700, true));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void a_batch_that_could_not_be_saved_is_given_again() throws Exception {
    server.send(Events.post(10, "a", "one"));
    try (BlueskyCollector collector = collector(server.uri())) {
      Batch first = collector.collect(Cursor.START);
      server.send(Events.post(20, "b", "two"));
      assertThat(collector.collect(Cursor.START)).isEqualTo(first);
      assertThat(collector.collect(first.next()).posts())
          .extracting(Post::nativeId)
          .containsExactly(Events.uri("b"));
    }
  }

  @Test
  void an_ended_connection_is_taken_up_where_it_ended() throws Exception {
    server.send(Events.post(10, "a", "one"));
    try (BlueskyCollector collector = collector(server.uri())) {
      Batch first = collector.collect(Cursor.START);
      server.hangUp();
      assertThatThrownBy(() -> collector.collect(first.next()))
          .isInstanceOf(CollectException.class)
          .hasMessageContaining("was closed by the server");
      server.send(Events.post(20, "b", "two"));
      clock.advance(Duration.ofSeconds(2));
      Reading rest = CollectorContract.read(collector, first.next(), 2);
      assertThat(rest.posts)
          .extracting(Post::nativeId)
          .containsExactly(Events.uri("a"), Events.uri("b"));
      assertThat(rest.coverage).containsExactly(coverage(10, 20, true));
    }
  }

  @Test
  void what_the_server_no_longer_has_is_recorded_as_a_gap() throws Exception {
    server.send(Events.post(10, "a", "one"));
    Cursor cursor;
    try (BlueskyCollector collector = collector(server.uri())) {
      cursor = collector.collect(Cursor.START).next();
    }
    server.send(Events.post(20, "b", "lost"));
    server.send(Events.post(5000, "c", "kept"));
    server.send(Events.post(5001, "d", "kept"));
    server.forget(2);
    try (BlueskyCollector collector = collector(server.uri())) {
      Reading rest = CollectorContract.read(collector, cursor, 2);
      assertThat(rest.coverage.getFirst().complete()).isFalse();
      assertThat(rest.coverage.getFirst().reason()).isNotEmpty();
      assertThat(rest.coverage.getFirst().from()).isEqualTo(Posts.NOON.plusSeconds(10));
      assertThat(rest.coverage.getFirst().to()).isEqualTo(Posts.NOON.plusSeconds(5000));
      assertThat(rest.coverage.getLast().complete()).isTrue();
      assertThat(rest.coverage.getLast().to()).isEqualTo(Posts.NOON.plusSeconds(5001));
    }
  }

  @Test
  void a_quiet_stretch_is_no_gap() throws Exception {
    server.send(Events.post(10, "a", "one"));
    Cursor cursor;
    try (BlueskyCollector collector = collector(server.uri())) {
      cursor = collector.collect(Cursor.START).next();
    }
    server.send(Events.post(90_000, "b", "after a day of silence"));
    try (BlueskyCollector collector = collector(server.uri())) {
      assertThat(CollectorContract.read(collector, cursor, 2).coverage)
          .containsExactly(coverage(10, 90_000, true));
    }
  }

  @Test
  void the_cursor_never_goes_back_though_events_are_out_of_order() throws Exception {
    server.send(Events.post(20, "b", "two"));
    server.send(Events.post(18, "a", "one"));
    try (BlueskyCollector collector = collector(server.uri())) {
      Reading all = CollectorContract.read(collector, Cursor.START, 2);
      assertThat(all.next).isEqualTo(new StreamTime(Events.micros(20)).cursor());
    }
  }

  @Test
  void a_full_buffer_holds_the_server_back_and_loses_nothing() throws Exception {
    int count = 500;
    List<String> ids = new ArrayList<>();
    server.send(Events.post(0, "k0", "post 0"));
    try (BlueskyCollector collector = collector(server.uri())) {
      // The rest only after the first: see Connection on what comes close behind the handshake.
      Batch batch = collector.collect(Cursor.START);
      batch.posts().forEach(post -> ids.add(post.nativeId()));
      Cursor cursor = batch.next();
      for (int i = 1; i < count; i++) {
        server.send(Events.post(i, "k" + i, "post " + i + "x".repeat(2000)));
      }
      while (ids.size() < count) {
        batch = collector.collect(cursor);
        assertThat(batch.posts()).hasSizeLessThanOrEqualTo(PATIENT.frames());
        batch.posts().forEach(post -> ids.add(post.nativeId()));
        cursor = batch.next();
      }
    }
    assertThat(ids).hasSize(count).doesNotHaveDuplicates();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void frames_in_parts_are_joined_and_ones_nobody_could_hold_are_rejected() throws Exception {
    server.send(Events.post(10, "a", "one"));
    try (BlueskyCollector collector = collector(server.uri())) {
      Cursor cursor = collector.collect(Cursor.START).next();
      server.sendBinary(new byte[] {1, 2, 3});
      server.send(Events.post(20, "b", "x".repeat(StreamBuffer.MAX_FRAME)));
      server.sendInParts(Events.post(30, "c", "schön 👩‍👩‍👧 in parts"), 7);
      Reading rest = CollectorContract.read(collector, cursor, 3);
      assertThat(rest.rejections).hasSize(2);
      assertThat(rest.posts).extracting(Post::text).containsExactly("schön 👩‍👩‍👧 in parts");
    }
  }

  @Test
  void a_frame_against_the_protocol_ends_the_connection_and_nothing_else() throws Exception {
    server.send(Events.post(10, "a", "one"));
    try (BlueskyCollector collector = collector(server.uri())) {
      Cursor cursor = collector.collect(Cursor.START).next();
      server.sendMalformed(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'});
      assertThat(firstPosts(collector, cursor)).hasSize(1);
    }
  }

  /** Whether the end of a connection is noticed in a round or between two depends on its timing. */
  private List<Post> firstPosts(BlueskyCollector collector, Cursor cursor)
      throws InterruptedException {
    while (true) {
      try {
        List<Post> posts = collector.collect(cursor).posts();
        if (!posts.isEmpty()) {
          return posts;
        }
      } catch (CollectException ended) {
        clock.advance(Duration.ofMinutes(1));
      }
    }
  }

  @Test
  void a_host_that_cannot_be_reached_is_passed_over() throws Exception {
    server.send(Events.post(10, "a", "one"));
    try (BlueskyCollector collector = collector(closedPort(), server.uri())) {
      assertThat(collector.collect(Cursor.START).posts()).hasSize(1);
    }
  }

  @Test
  void attempts_become_rarer_and_are_made_when_it_is_time() throws Exception {
    List<Duration> waits = new ArrayList<>();
    try (BlueskyCollector collector = collector(closedPort())) {
      for (int i = 0; i < 12; i++) {
        assertThat(failure(collector).kind()).isEqualTo(Kind.UNREACHABLE);
        CollectException waiting = failure(collector);
        assertThat(waiting).hasMessageContaining("waiting to try again");
        Duration wait = waiting.retryAfter().orElseThrow();
        waits.add(wait);
        clock.advance(wait);
      }
    }
    assertThat(waits.getFirst()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(waits.get(4)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
    assertThat(waits.getLast()).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @CsvSource({
    "400,REFUSED,",
    "404,REFUSED,",
    "429,RATE_LIMITED,60",
    "503,RATE_LIMITED,60",
    "500,UNREACHABLE,",
    "200,UNREACHABLE,"
  })
  void an_answer_that_is_no_stream_has_its_kind_of_failure(int status, Kind kind, Integer wait)
      throws Exception {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          if (wait != null) {
            exchange.getResponseHeaders().set("Retry-After", wait.toString());
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    http.start();
    URI address = URI.create("ws://127.0.0.1:" + http.getAddress().getPort());
    try (BlueskyCollector collector = collector(address)) {
      CollectException failure = failure(collector);
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure).hasMessageContaining(" answered " + status);
      assertThat(failure.retryAfter().map(Duration::toSeconds).orElse(null))
          .isEqualTo(wait == null ? null : Long.valueOf(wait));
    } finally {
      http.stop(0);
    }
  }

  @Test
  void a_connection_that_fell_silent_is_opened_anew() throws Exception {
    server.send(Events.post(10, "a", "one"));
    Cursor cursor;
    try (BlueskyCollector collector = collector(server.uri())) {
      cursor = collector.collect(Cursor.START).next();
    }
    server.forget(1);
    try (BlueskyCollector collector = collector(HASTY, server.uri())) {
      assertThat(collector.collect(cursor).posts()).isEmpty();
      clock.advance(Duration.ofMinutes(3));
      assertThat(collector.collect(cursor)).isEqualTo(Batch.empty(cursor));
      assertThat(collector.collect(cursor)).isEqualTo(Batch.empty(cursor));
    }
    assertThat(server.requests()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "wss://host.example,wss://host.example/subscribe?wantedCollections=app.bsky.feed.post",
    "wss://host.example/,wss://host.example/subscribe?wantedCollections=app.bsky.feed.post",
    "wss://host.example/other?a=b,"
        + "wss://host.example/other?a=b&wantedCollections=app.bsky.feed.post"
  })
  void a_host_may_be_given_with_or_without_its_path(URI host, URI address) {
    assertThat(Connection.address(host, java.util.Optional.empty())).isEqualTo(address);
  }

  private CollectException failure(BlueskyCollector collector) {
    CollectException failure =
        catchThrowableOfType(CollectException.class, () -> collector.collect(Cursor.START));
    assertThat(failure).isNotNull();
    return failure;
  }

  private static URI closedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("ws://127.0.0.1:" + socket.getLocalPort() + "/subscribe");
    }
  }

  private static Coverage coverage(int from, int to, boolean complete) {
    return new Coverage(
        "bluesky", Posts.NOON.plusSeconds(from), Posts.NOON.plusSeconds(to), complete, "");
  }

  private BlueskyCollector collector(URI... hosts) {
    return collector(PATIENT, hosts);
  }

  private BlueskyCollector collector(StreamLimits limits, URI... hosts) {
    return new BlueskyCollector(
        new SourceSettings.OfBluesky("bluesky", Duration.ofSeconds(30), List.of(hosts)),
        clock,
        limits,
        RandomGenerator.getDefault());
  }
}
