package dev.earshot.listener.collect.feed;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on the loopback interface that answers as a test says. */
public final class FeedServer implements AutoCloseable {

  /** How a request is answered. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Headers> requests = new CopyOnWriteArrayList<>();

  public FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** An address of this server. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Answers a path from now on. */
  public void on(String path, Answer answer) {
    answers.put(path, answer);
  }

  /** Answers a path with 200 from now on. */
  public void on(String path, String contentType, String body) {
    on(path, body(contentType, body.getBytes(StandardCharsets.UTF_8)));
  }

  public static Answer body(String contentType, byte[] body, String... headers) {
    return exchange -> {
      set(exchange, headers);
      if (!contentType.isEmpty()) {
        exchange.getResponseHeaders().set("Content-Type", contentType);
      }
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    };
  }

  /**
   * @param headers name, value, name, value…
   */
  public static Answer status(int status, String... headers) {
    return exchange -> {
      set(exchange, headers);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  private static void set(HttpExchange exchange, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
    }
  }

  /** Headers of all requests so far. */
  public List<Headers> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(exchange.getRequestHeaders());
      answers.getOrDefault(exchange.getRequestURI().getPath(), status(404)).to(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
