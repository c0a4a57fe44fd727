package dev.earshot.dashboard.incident.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.earshot.dashboard.incident.alert.OutboxRow.Status;
import dev.earshot.dashboard.state.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A process that delivers, killed while it does, and a receiver that is hardly ever well. */
class DeliveryIT {

  private static final int ALERTS = 1_000;

  /** The process is killed after the receiver took so many, before it answered. */
  private static final Set<Integer> KILLED_AFTER = Set.of(80, 333, 334, 700, 999);

  private final Random chance = new Random(5);
  private final Map<String, Integer> received = new HashMap<>();
  private final Map<String, Integer> troubles = new HashMap<>();
  private final AtomicReference<Process> sender = new AtomicReference<>();
  private HttpServer receiver;
  private int taken;
  private int kills;

  @TempDir private Path folder;

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/hook", this::receive);
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
    sender.get().destroyForcibly();
  }

  @Test
  void aThousandAlertsArriveThoughTheReceiverFailsAndTheSenderIsKilled() throws Exception {
    TestDatabase database = TestDatabase.inFile(folder.resolve("state"));
    Outbox outbox = new Outbox(database.jdbc());
    Instant now = Instant.now();
    for (int i = 0; i < ALERTS; i++) {
      outbox.add(Alerts.alert("k" + i, Alert.Kind.OPENED), CourierProcess.CHANNEL, now, now);
    }
    database.close();
    int ended;
    do {
      sender.set(start());
      ended = sender.get().waitFor();
    } while (ended != 0);

    assertThat(kills).isEqualTo(KILLED_AFTER.size());
    assertThat(troubles).containsOnlyKeys("503", "reset", "time-out");
    assertThat(received).as("none is missed").hasSize(ALERTS);
    int repeats = received.values().stream().mapToInt(times -> times - 1).sum();
    assertThat(repeats).as("at most one repeat for each kill").isLessThanOrEqualTo(kills);
    assertThat(outbox.count(Status.DELIVERED)).isEqualTo(ALERTS);
    database.close();
  }

  private Process start() throws IOException {
    String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            CourierProcess.class.getName(),
            folder.resolve("state").toString(),
            address)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Requests are served one after the other. */
  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    assertThat(JsonMapper.shared().readTree(body).get("key").asString()).isEqualTo(key);
    int luck = chance.nextInt(100);
    if (luck < 15) {
      troubles.merge("503", 1, Integer::sum);
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
    } else if (luck < 20) {
      troubles.merge("reset", 1, Integer::sum);
      exchange.close();
    } else if (taken != 500 || troubles.putIfAbsent("time-out", 1) != null) {
      // Else nobody answers, and the sender gives up by itself.
      take(exchange, key);
    }
  }

  private void take(HttpExchange exchange, String key) throws IOException {
    received.merge(key, 1, Integer::sum);
    taken++;
    if (KILLED_AFTER.contains(taken)) {
      kills++;
      sender.get().destroyForcibly().onExit().join();
      exchange.close();
    } else {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }
}
