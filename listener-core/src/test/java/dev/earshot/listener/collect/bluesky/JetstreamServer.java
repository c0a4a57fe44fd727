package dev.earshot.listener.collect.bluesky;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.java_websocket.WebSocket;
import org.java_websocket.enums.Opcode;
import org.java_websocket.framing.TextFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * A Jetstream on the loopback interface. Unlike the real one it sends all it has to a client that
 * gives no cursor, so that tests need not wait for the connection before they publish.
 */
public final class JetstreamServer implements AutoCloseable {

  private static final Pattern CURSOR = Pattern.compile("[?&]cursor=(\\d+)");
  private static final Pattern TIME = Pattern.compile("\"time_us\":(\\d+)");

  private final List<String> events = new ArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch started = new CountDownLatch(1);
  private final Server server = new Server();

  public JetstreamServer() throws InterruptedException {
    server.setReuseAddr(true);
    server.setTcpNoDelay(true);
    server.setConnectionLostTimeout(0);
    server.start();
    started.await();
  }

  /** Its address, as written in topics.yml. */
  public URI uri() {
    return URI.create("ws://127.0.0.1:" + server.getPort() + "/subscribe");
  }

  /** Sends a frame to all clients, and to later ones whose cursor is before it. */
  public synchronized void send(String event) {
    events.add(event);
    server.broadcast(event);
  }

  /** Sends bytes to all clients that are connected now. */
  synchronized void sendBinary(byte[] bytes) {
    server.broadcast(bytes);
  }

  /** Sends one event in several frames to all clients that are connected now. */
  synchronized void sendInParts(String event, int parts) {
    int size = event.length() / parts + 1;
    for (WebSocket client : server.getConnections()) {
      for (int from = 0; from < event.length(); from += size) {
        int to = Math.min(event.length(), from + size);
        client.sendFragmentedFrame(
            Opcode.TEXT,
            ByteBuffer.wrap(
                event.substring(from, to).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            to == event.length());
      }
    }
  }

  /** Sends a text frame that is no UTF-8, against the protocol. */
  synchronized void sendMalformed(byte[] bytes) {
    for (WebSocket client : server.getConnections()) {
      TextFrame frame = new TextFrame();
      frame.setPayload(ByteBuffer.wrap(bytes));
      client.sendFrame(frame);
    }
  }

  /** Drops the oldest events, as a server does after its look-back. */
  synchronized void forget(int oldest) {
    events.subList(0, oldest).clear();
  }

  /** Ends all connections. */
  synchronized void hangUp() {
    server.getConnections().forEach(client -> client.close(1001));
  }

  /** Path and query of all connections opened so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    try {
      server.stop(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void greet(WebSocket client, String request) {
    requests.add(request);
    Matcher cursor = CURSOR.matcher(request);
    long from = cursor.find() ? Long.parseLong(cursor.group(1)) : 0;
    for (String event : events) {
      Matcher time = TIME.matcher(event);
      if (!time.find() || Long.parseLong(time.group(1)) >= from) {
        client.send(event);
      }
    }
  }

  private final class Server extends WebSocketServer {

    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket client, ClientHandshake handshake) {
      greet(client, handshake.getResourceDescriptor());
    }

    @Override
    public void onMessage(WebSocket client, String message) {}

    @Override
    public void onClose(WebSocket client, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket client, Exception e) {}
  }
}
