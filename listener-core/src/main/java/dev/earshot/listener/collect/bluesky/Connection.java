package dev.earshot.listener.collect.bluesky;

import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import dev.earshot.listener.collect.RetryAfter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One connection to one host.
 *
 * <p>The JDK's client may mix up what a server sends close behind its answer to the handshake, once
 * that is more than a buffer of 16 KiB: seen with JDK 25 in 25 of 1,500 connections to a loopback
 * server that sends a megabyte at once, in none of 700 when it waits three milliseconds. The stream
 * then breaks with a ProtocolException; it is opened anew from before the cursor, so nothing is
 * lost.
 *
 * @param buffer what came and was not taken yet
 */
record Connection(WebSocket socket, StreamBuffer buffer) {

  static Connection open(
      HttpClient client, URI host, Optional<StreamTime> from, StreamLimits limits, Clock clock)
      throws CollectException, InterruptedException {
    StreamBuffer buffer = new StreamBuffer(limits.frames(), clock);
    CompletableFuture<WebSocket> opening =
        client
            .newWebSocketBuilder()
            .connectTimeout(limits.connect())
            .buildAsync(address(host, from), buffer);
    boolean opened = false;
    try {
      // Twice, because the time-out of the builder ends with the TCP connection.
      WebSocket socket = opening.get(2 * limits.connect().toMillis(), TimeUnit.MILLISECONDS);
      opened = true;
      return new Connection(socket, buffer);
    } catch (TimeoutException e) {
      throw new CollectException(Kind.UNREACHABLE, host + " did not answer", e);
    } catch (ExecutionException e) {
      throw failure(host, e.getCause() == null ? e : e.getCause(), clock);
    } finally {
      if (!opened) {
        var _ = opening.thenAccept(WebSocket::abort); // Should it still open.
      }
    }
  }

  static URI address(URI host, Optional<StreamTime> from) {
    String path = host.getPath() == null || host.getPath().length() < 2 ? "/subscribe" : "";
    String base = host.toString().replaceFirst("/$", "") + path;
    String query = (base.contains("?") ? "&" : "?") + "wantedCollections=" + EventReader.POST;
    return URI.create(base + query + from.map(time -> "&cursor=" + time.micros()).orElse(""));
  }

  private static CollectException failure(URI host, Throwable cause, Clock clock) {
    if (cause instanceof WebSocketHandshakeException handshake) {
      HttpResponse<?> response = handshake.getResponse();
      int status = response.statusCode();
      Kind kind =
          status == 429 || status == 503
              ? Kind.RATE_LIMITED
              : status >= 400 && status < 500 ? Kind.REFUSED : Kind.UNREACHABLE;
      return new CollectException(
          kind,
          host + " answered " + status + " instead of opening a stream",
          cause,
          RetryAfter.of(response.headers(), clock.instant()));
    }
    return new CollectException(
        Kind.UNREACHABLE, host + " cannot be reached: " + why(cause), cause);
  }

  /** The client says nothing where a name is unknown or no route leads there. */
  private static String why(Throwable cause) {
    if (cause.getCause() instanceof UnresolvedAddressException) {
      return "its name is not known here";
    }
    return Objects.requireNonNullElse(cause.getMessage(), "no connection");
  }

  /** Ends at once; the server notices. */
  void close() {
    socket.abort();
  }
}
