package dev.earshot.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.alert.Courier;
import dev.earshot.dashboard.job.TopicWatch;
import dev.earshot.listener.collect.file.FileCollector;
import dev.earshot.listener.ingest.Ingest;
import dev.earshot.listener.ingest.IngestReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole line: a week of invented posts in a file, to an alert somebody receives. */
final class PipelineTest {

  private static final int HOURS = 7 * 24;
  private static final int POSTS_AN_HOUR = 10;
  private static final int BAD_HOURS = 14;

  private static final List<String> GOOD =
      List.of(
          "I love my new acme boots, best purchase this year",
          "Thank you acme, wonderful service and a great fit",
          "So happy with the acme jacket, absolutely fantastic");
  private static final List<String> PLAIN =
      List.of(
          "The acme store on Main Street opens at nine",
          "Acme lists the jacket in three colours",
          "Is the acme catalogue out on Monday or Tuesday");
  private static final List<String> BAD =
      List.of(
          "My acme parcel is lost again, terrible, I am so angry",
          "Worst delivery ever, the acme parcel is two weeks late",
          "acme lost my parcel and nobody answers, awful service");

  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private HttpServer receiver;

  @TempDir private Path folder;

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/hook",
        exchange -> {
          received.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  @Test
  void a_week_in_a_file_becomes_one_incident_and_one_alert() throws Exception {
    Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS);
    Path week = Files.write(folder.resolve("week.jsonl"), week(end));
    try (ConfigurableApplicationContext server = start()) {
      assertThat(read(server, week).saved()).isEqualTo((long) HOURS * POSTS_AN_HOUR);
      assertThat(read(server, week).read()).isZero();

      server.getBean(TopicWatch.class).look();
      server.getBean(TopicWatch.class).look();
      List<Incident> incidents = server.getBean(IncidentDesk.class).newest("acme", 10);
      assertThat(incidents).hasSize(1);
      assertThat(incidents.getFirst().drop().from())
          .isBetween(end.minus(Duration.ofHours(BAD_HOURS + 2)), end);

      server.getBean(Courier.class).deliverDue();
      server.getBean(Courier.class).deliverDue();
      assertThat(received).hasSize(1);
      assertThat(received.getFirst().toString()).contains("Acme");

      assertThat(statusOf(server, "/alerts")).as("pages need a sign-in").isEqualTo(302);
    }
  }

  @Test
  void a_burst_of_messages_becomes_one_spike_that_says_what_they_are_about() throws Exception {
    Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS);
    List<String> lines = week(end.minus(Duration.ofHours(BAD_HOURS)));
    lines.addAll(storm(end));
    Path file = Files.write(folder.resolve("storm.jsonl"), lines);
    try (ConfigurableApplicationContext server = start()) {
      read(server, file);
      server.getBean(TopicWatch.class).look();
      server.getBean(TopicWatch.class).look();

      List<Incident> spikes =
          server.getBean(IncidentDesk.class).spikes("acme", end.minus(Duration.ofDays(1)), end);
      assertThat(spikes).hasSize(1);
      assertThat(spikes.getFirst().surge().drivers().getFirst().name()).contains("checkout");

      server.getBean(Courier.class).deliverDue();
      assertThat(received.stream().map(alert -> alert.path("about").asString()))
          .containsOnlyOnce("spike");
    }
  }

  private static IngestReport read(ConfigurableApplicationContext server, Path file)
      throws Exception {
    Ingest ingest = server.getBean(Ingest.class);
    IngestReport total = IngestReport.NOTHING;
    try (FileCollector collector = new FileCollector("week", file, false)) {
      do {
        total = total.plus(ingest.round(collector));
      } while (total.more());
    }
    return total;
  }

  private static int statusOf(ConfigurableApplicationContext server, String path)
      throws IOException, InterruptedException {
    String port = server.getEnvironment().getProperty("local.server.port");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private ConfigurableApplicationContext start() throws IOException {
    Path topics =
        Files.writeString(
            folder.resolve("topics.yml"),
            "topics:\n  - id: acme\n    name: Acme\n    any: [acme]\n");
    return new SpringApplicationBuilder(DashboardApplication.class)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .run(
            "--earshot.home=" + folder.resolve("home"),
            "--earshot.topics=" + topics,
            "--earshot.alerts.webhooks[0].name=care",
            "--earshot.alerts.webhooks[0].secret=0123456789abcdef",
            "--earshot.alerts.webhooks[0].url=http://127.0.0.1:%d/hook"
                .formatted(receiver.getAddress().getPort()),
            // The test looks and delivers itself.
            "--spring.quartz.auto-startup=false",
            "--server.port=0");
  }

  /** Half good, a third plain, the rest bad; then mostly lost parcels. */
  private static List<String> week(Instant end) {
    List<String> lines = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour++) {
      boolean badHour = hour >= HOURS - BAD_HOURS;
      for (int post = 0; post < POSTS_AN_HOUR; post++) {
        int number = hour * POSTS_AN_HOUR + post;
        int bad = badHour ? 7 : 2;
        List<String> mood = post < bad ? BAD : post < bad + 2 ? PLAIN : GOOD;
        lines.add(
            line(
                number,
                mood.get((hour + post) % mood.size()),
                end.minus(Duration.ofHours(HOURS - hour)).plus(Duration.ofMinutes(5L * post))));
      }
    }
    return lines;
  }

  /** Quiet hours, and in the last two everybody writes about one thing. */
  private static List<String> storm(Instant end) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      Instant at = end.minus(Duration.ofHours(2)).plus(Duration.ofSeconds(30L * i));
      lines.add(line(100_000 + i, "acme checkout shows an error page, case " + i, at));
    }
    return lines;
  }

  private static String line(int number, String text, Instant at) {
    return """
    {"source":"week","id":"%d","author":{"handle":"writer%d"},"text":"%s","lang":"en","published_at":"%s"}\
    """
        .formatted(number, number, text, at);
  }
}
