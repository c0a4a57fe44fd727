package dev.earshot.listener.collect.feed;

import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import dev.earshot.listener.collect.RetryAfter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Fetches a feed, politely and with bounds. */
final class FeedHttp implements AutoCloseable {

  private static final int MAX_REDIRECTS = 5;

  private final AddressGuard guard;
  private final FeedLimits limits;
  private final Clock clock;

  /** Made with the first request: a program with many feeds starts quickly. */
  private @Nullable HttpClient client;

  FeedHttp(AddressGuard guard, FeedLimits limits, Clock clock) {
    this.guard = guard;
    this.limits = limits;
    this.clock = clock;
  }

  /** An address for messages and logs: a query may hold a secret. */
  static String shown(URI address) {
    String whole = address.toString();
    int query = whole.indexOf('?');
    String shown = query < 0 ? whole : whole.substring(0, query) + "?…";
    return shown.replaceFirst("//[^/@]*@", "//…@");
  }

  /**
   * @param etag of the last answer, or empty
   * @param lastModified of the last answer, or empty
   */
  FeedAnswer fetch(URI address, String etag, String lastModified)
      throws CollectException, InterruptedException {
    URI lasting = address;
    URI at = address;
    boolean forGood = true;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      guard.check(at);
      HttpResponse<byte[]> response = send(request(at, etag, lastModified), at);
      int status = response.statusCode();
      if (status == 304) {
        return new FeedAnswer.Unchanged();
      }
      if (status == 200) {
        return changed(lasting, at, response);
      }
      if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
        throw failure(at, response);
      }
      at = redirected(at, response);
      forGood &= status == 301 || status == 308;
      lasting = forGood ? at : lasting;
    }
    throw new CollectException(
        Kind.REFUSED,
        shown(address) + " redirects more than " + MAX_REDIRECTS + " times: correct the address",
        null);
  }

  private HttpRequest request(URI address, String etag, String lastModified) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(limits.answer())
            .header("User-Agent", "Earshot (feed reader)")
            .header(
                "Accept",
                "application/atom+xml, application/rss+xml, application/feed+json,"
                    + " application/xml;q=0.9, application/json;q=0.9, */*;q=0.5")
            .header("Accept-Encoding", "gzip");
    if (!etag.isEmpty()) {
      request.header("If-None-Match", etag);
    }
    if (!lastModified.isEmpty()) {
      request.header("If-Modified-Since", lastModified);
    }
    return request.build();
  }

  private HttpResponse<byte[]> send(HttpRequest request, URI at)
      throws CollectException, InterruptedException {
    // A time-out of the request alone would end with the headers; a body may trickle for hours.
    CompletableFuture<HttpResponse<byte[]>> response =
        client()
            .sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.bytes()));
    try {
      return response.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new CollectException(
          Kind.UNREACHABLE,
          shown(at) + " did not answer within " + limits.answer().toSeconds() + " seconds",
          e);
    } catch (ExecutionException e) {
      throw unreachable(at, e.getCause() == null ? e : e.getCause());
    } finally {
      response.cancel(true);
    }
  }

  private HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      // HTTP/1.1: over http:// the client would else ask each server to change to HTTP/2.
      made =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(limits.connect())
              .build();
      client = made;
    }
    return made;
  }

  private CollectException unreachable(URI at, Throwable cause) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    if (cause instanceof IOException && why.contains("body exceeds capacity")) {
      return tooLarge(at);
    }
    return new CollectException(Kind.UNREACHABLE, shown(at) + " could not be read: " + why, cause);
  }

  private CollectException tooLarge(URI at) {
    return new CollectException(
        Kind.MALFORMED, shown(at) + " is larger than " + limits.bytes() + " bytes", null);
  }

  private static URI redirected(URI from, HttpResponse<?> response) throws CollectException {
    String location = response.headers().firstValue("Location").orElse("");
    try {
      URI to = from.resolve(URI.create(location));
      if (!location.isEmpty()
          && !("https".equals(from.getScheme()) && "http".equals(to.getScheme()))) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new CollectException(
        Kind.REFUSED,
        shown(from) + " redirects to no address that can be followed: correct the address",
        null);
  }

  private FeedAnswer changed(URI lasting, URI at, HttpResponse<byte[]> response)
      throws CollectException {
    var headers = response.headers();
    String encoding =
        headers.firstValue("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    byte[] body =
        switch (encoding) {
          case "", "identity" -> response.body();
          case "gzip", "x-gzip" -> unpack(at, response.body());
          default ->
              throw new CollectException(
                  Kind.MALFORMED, shown(at) + " is packed in a way nobody asked for", null);
        };
    return new FeedAnswer.Changed(
        lasting,
        ByteBuffer.wrap(body),
        headers.firstValue("Content-Type").orElse(""),
        validator(headers.firstValue("ETag").orElse("")),
        validator(headers.firstValue("Last-Modified").orElse("")));
  }

  private byte[] unpack(URI at, byte[] packed) throws CollectException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] body = in.readNBytes(limits.bytes() + 1);
      if (body.length > limits.bytes()) {
        throw tooLarge(at);
      }
      return body;
    } catch (IOException e) {
      throw new CollectException(Kind.MALFORMED, shown(at) + " is packed wrongly", e);
    }
  }

  /** What cannot be sent back in a header is of no use. */
  private static String validator(String value) {
    boolean sendable = value.length() <= 1024 && value.chars().allMatch(c -> c >= ' ' && c < 127);
    return sendable ? value : "";
  }

  private CollectException failure(URI at, HttpResponse<?> response) {
    int status = response.statusCode();
    String answered = shown(at) + " answered " + status;
    var wait = RetryAfter.of(response.headers(), clock.instant());
    return switch (status) {
      case 429, 503 ->
          new CollectException(Kind.RATE_LIMITED, answered + " and asks to wait", null, wait);
      case 410 ->
          new CollectException(
              Kind.REFUSED, answered + ": the feed is gone for good, remove it", null);
      case 401, 403 ->
          new CollectException(Kind.REFUSED, answered + ": the feed is not open to Earshot", null);
      default ->
          status >= 400 && status < 500 && status != 408
              ? new CollectException(
                  Kind.REFUSED, answered + ": there is no feed, correct the address", null)
              : new CollectException(Kind.UNREACHABLE, answered, null, wait);
    };
  }

  @Override
  public void close() {
    HttpClient made = client;
    client = null;
    if (made != null) {
      made.shutdownNow();
    }
  }
}
