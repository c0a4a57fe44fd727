package dev.earshot.listener.collect.bluesky;

import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.collect.CollectorContract;
import dev.earshot.listener.collect.MutableClock;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.topic.SourceSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class BlueskyCollectorContractTest implements CollectorContract {

  private final MutableClock clock = new MutableClock(Posts.NOON);
  private JetstreamServer server;
  private URI address;
  private int second;

  @BeforeEach
  void start() throws Exception {
    server = new JetstreamServer();
    address = server.uri();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  public Collector open() {
    return new BlueskyCollector(
        new SourceSettings.OfBluesky("bluesky", Duration.ofSeconds(30), List.of(address)),
        clock,
        BlueskyCollectorTest.PATIENT,
        RandomGenerator.getDefault());
  }

  @Override
  public void publish(String id, String text) {
    server.send(Events.post(second += 60, id, text));
  }

  @Override
  public void publishBroken() {
    server.send("{\"did\":\"did:plc:x\",\"time_us\":" + Events.micros(second += 60) + ",");
  }

  @Override
  public void breakDown() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = URI.create("ws://127.0.0.1:" + socket.getLocalPort() + "/subscribe");
    }
  }

  @Override
  public void mend() {
    address = server.uri();
  }

  @Override
  public String nativeId(String id) {
    return Events.uri(id);
  }

  @Override
  public boolean repeats() {
    return true;
  }
}
