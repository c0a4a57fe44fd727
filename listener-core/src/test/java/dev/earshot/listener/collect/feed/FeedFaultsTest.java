package dev.earshot.listener.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.MutableClock;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.topic.SourceSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a feed that cannot be read. */
final class FeedFaultsTest {

  private static final FeedLimits TIGHT =
      new FeedLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 100_000);

  private final CountDownLatch over = new CountDownLatch(1);
  private FeedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FeedServer();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400,REFUSED,",
    "401,REFUSED,",
    "403,REFUSED,",
    "404,REFUSED,",
    "408,UNREACHABLE,",
    "410,REFUSED,",
    "429,RATE_LIMITED,120",
    "500,UNREACHABLE,",
    "502,UNREACHABLE,120",
    "503,RATE_LIMITED,120",
    "204,UNREACHABLE,"
  })
  void each_status_has_its_kind_of_failure(int status, Kind kind, Integer wait) {
    server.on(
        "/feed",
        wait == null
            ? FeedServer.status(status)
            : FeedServer.status(status, "Retry-After", wait.toString()));
    CollectException failure = failure(server.uri("/feed"), kind);
    assertThat(failure.retryAfter().map(Duration::toSeconds).orElse(null))
        .isEqualTo(wait == null ? null : Long.valueOf(wait));
    assertThat(failure).hasMessageContaining(" answered " + status);
  }

  @ParameterizedTest
  @CsvSource({
    "'Mon, 02 Mar 2026 12:05:00 GMT',PT5M",
    "'Mon, 02 Mar 2026 11:00:00 GMT',PT0S",
    "999999999,PT24H",
    "0,PT0S",
    "soon,",
    "-1,"
  })
  void the_wait_may_be_a_date_and_is_at_most_a_day(String header, Duration wait) {
    server.on("/feed", FeedServer.status(429, "Retry-After", header));
    assertThat(failure(server.uri("/feed"), Kind.RATE_LIMITED).retryAfter().orElse(null))
        .isEqualTo(wait);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><html><body>Sign in</body></html> | is a web page",
        "  <html><head></head></html> | is a web page",
        "{\"items\":[]} | is JSON, but no JSON Feed",
        "{\"version\":\"https://jsonfeed.org/ver | is broken JSON",
        "<rss version='2.0'><channel><item> | is neither RSS nor Atom, or is broken",
        "<svg xmlns='http://www.w3.org/2000/svg'/> | is neither RSS nor Atom, or is broken",
        "hello | is neither RSS nor Atom, or is broken",
        "'' | is neither RSS nor Atom, or is broken"
      })
  void what_is_no_feed_is_malformed(String body, String why) {
    server.on("/feed", "text/html", body);
    assertThat(failure(server.uri("/feed"), Kind.MALFORMED)).hasMessageContaining(why);
  }

  @Test
  void document_types_and_entities_are_refused_unread() {
    AtomicInteger stolen = new AtomicInteger();
    server.on("/secret", exchange -> stolen.incrementAndGet());
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    server.on("/feed", "text/xml", laughs + "]><rss version='2.0'><channel>&a29;</channel></rss>");
    assertThat(failure(server.uri("/feed"), Kind.MALFORMED)).hasMessageContaining("DOCTYPE");
    server.on(
        "/feed",
        "text/xml",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">]><rss version='2.0'><channel><title>&x;</title></channel></rss>"
            .formatted(server.uri("/secret")));
    assertThat(failure(server.uri("/feed"), Kind.MALFORMED)).hasMessageContaining("DOCTYPE");
    assertThat(stolen).hasValue(0);
  }

  @Test
  void elements_nested_without_end_cost_that_round_only() {
    String deep = "<b>".repeat(30_000);
    server.on(
        "/feed",
        "application/atom+xml",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><content type='xhtml'>" + deep);
    failure(server.uri("/feed"), Kind.MALFORMED);
    server.on(
        "/feed",
        "application/json",
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(50_000));
    failure(server.uri("/feed"), Kind.MALFORMED);
  }

  @Test
  void an_answer_that_is_too_large_is_not_read_to_its_end() {
    server.on("/feed", FeedServer.body("text/xml", new byte[TIGHT.bytes() + 1]));
    assertThat(failure(server.uri("/feed"), Kind.MALFORMED))
        .hasMessageContaining("is larger than 100000 bytes");
    server.on(
        "/feed",
        exchange -> {
          exchange.sendResponseHeaders(200, 0); // Chunked, without end.
          OutputStream out = exchange.getResponseBody();
          while (over.getCount() > 0) {
            out.write(new byte[10_000]);
          }
        });
    assertThat(failure(server.uri("/feed"), Kind.MALFORMED))
        .hasMessageContaining("is larger than 100000 bytes");
  }

  @Test
  void a_packed_bomb_is_not_unpacked_to_its_end() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 500; i++) {
        out.write(new byte[100_000]);
      }
    }
    assertThat(bomb.size()).isLessThan(TIGHT.bytes());
    server.on("/feed", FeedServer.body("text/xml", bomb.toByteArray(), "Content-Encoding", "gzip"));
    assertThat(failure(server.uri("/feed"), Kind.MALFORMED))
        .hasMessageContaining("is larger than 100000 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br"})
  void a_wrongly_packed_answer_is_malformed(String encoding) {
    server.on(
        "/feed",
        FeedServer.body(
            "text/xml", "<rss".getBytes(StandardCharsets.UTF_8), "Content-Encoding", encoding));
    failure(server.uri("/feed"), Kind.MALFORMED);
  }

  @Test
  void an_answer_cut_off_is_unreachable() {
    server.on(
        "/feed",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write("<rss version='2.0'>".getBytes(StandardCharsets.UTF_8));
        });
    failure(server.uri("/feed"), Kind.UNREACHABLE);
  }

  @Test
  void a_connection_reset_or_refused_is_unreachable() throws Exception {
    URI address;
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/feed");
      Thread.startVirtualThread(() -> {
        while (!listening.isClosed()) {
          try (Socket socket = listening.accept()) {
            socket.setSoLinger(true, 0);
          } catch (IOException e) {
            return;
          }
        }
      });
      failure(address, Kind.UNREACHABLE);
    }
    failure(address, Kind.UNREACHABLE);
  }

  @Test
  void a_server_that_never_ends_is_given_up() {
    server.on(
        "/feed",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('<');
          exchange.getResponseBody().flush();
          over.await();
        });
    FeedLimits hasty = new FeedLimits(Duration.ofSeconds(10), Duration.ofMillis(300), 100_000);
    assertThat(failure(server.uri("/feed"), Kind.UNREACHABLE, hasty))
        .hasMessageContaining("did not answer within");
  }

  @Test
  void a_stop_of_the_program_ends_the_wait() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    server.on(
        "/feed",
        exchange -> {
          asked.countDown();
          over.await();
        });
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread collecting =
        Thread.ofPlatform()
            .start(() -> {
              try (FeedCollector collector = collector(server.uri("/feed"), TIGHT)) {
                collector.collect(Cursor.START);
              } catch (Throwable e) {
                thrown.set(e);
              }
            });
    asked.await();
    collecting.interrupt();
    collecting.join();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed", "", "ftp://example.org/", "http://[", "file:///etc/passwd"})
  void redirects_in_a_circle_or_to_nowhere_are_refused(String location) {
    server.on("/feed", FeedServer.status(301, "Location", location));
    failure(server.uri("/feed"), Kind.REFUSED);
  }

  @Test
  void secrets_in_an_address_are_not_told() {
    assertThat(failure(server.uri("/none?token=secret"), Kind.REFUSED))
        .hasMessageNotContaining("secret");
  }

  @Test
  void an_address_in_the_own_network_is_refused_unless_allowed() {
    server.on("/feed", "text/xml", "<rss version='2.0'><channel/></rss>");
    SourceSettings.OfFeed settings =
        new SourceSettings.OfFeed("blog", Duration.ofHours(1), server.uri("/feed"));
    try (FeedCollector collector = new FeedCollector(settings, new MutableClock(Posts.NOON))) {
      assertThatThrownBy(() -> collector.collect(Cursor.START))
          .isInstanceOf(CollectException.class)
          .hasMessageContaining("is in a private network");
    }
    assertThat(server.requests()).isEmpty();
  }

  private static CollectException failure(URI address, Kind kind) {
    return failure(address, kind, TIGHT);
  }

  private static CollectException failure(URI address, Kind kind, FeedLimits limits) {
    try (FeedCollector collector = collector(address, limits)) {
      CollectException failure =
          catchThrowableOfType(CollectException.class, () -> collector.collect(Cursor.START));
      assertThat(failure).isNotNull();
      assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
      return failure;
    }
  }

  private static FeedCollector collector(URI address, FeedLimits limits) {
    return new FeedCollector(
        new SourceSettings.OfFeed("blog", Duration.ofHours(1), address),
        new MutableClock(Posts.NOON),
        true,
        limits);
  }
}
