package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.alert.AlertSettings.Form;
import dev.earshot.dashboard.incident.alert.AlertSettings.Webhook;
import dev.earshot.dashboard.incident.alert.Delivery.Done;
import dev.earshot.dashboard.incident.alert.Delivery.Later;
import dev.earshot.dashboard.incident.alert.Delivery.Refused;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Posts an alert to an address, in the form its receiver understands. The generic form is signed:
 * {@code X-Earshot-Signature: v1=} HMAC-SHA256 over {@code timestamp.body}; a receiver should
 * refuse time stamps older than five minutes and keys it has seen.
 */
public final class WebhookChannel implements AlertChannel {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Webhook settings;
  private final HttpClient client;
  private final Clock clock;

  public WebhookChannel(Webhook settings, HttpClient client, Clock clock) {
    if (settings.form() == Form.GENERIC && settings.secret().length() < 16) {
      throw new IllegalArgumentException(
          "earshot.alerts.webhooks: the webhook '%s' needs a secret of at least 16 characters"
              .formatted(settings.name()));
    }
    if (!settings.isAddress()) {
      throw new IllegalArgumentException(
          "earshot.alerts.webhooks: the url of '%s' is %s; it must begin with https:// or http:// and name a host"
              .formatted(settings.name(), settings.url()));
    }
    this.settings = settings;
    this.client = client;
    this.clock = clock;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public Delivery deliver(Alert alert) {
    try {
      HttpResponse<Void> answer = client.send(request(alert), BodyHandlers.discarding());
      return judge(answer);
    } catch (IOException e) {
      return new Later(settings.url().getHost() + " " + why(e), null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Later("The program was stopping.", null);
    }
  }

  private static String why(IOException failure) {
    return switch (failure) {
      case HttpConnectTimeoutException _ -> "cannot be reached: it did not answer in 5 seconds";
      case HttpTimeoutException _ -> "did not answer in %d seconds".formatted(TIMEOUT.toSeconds());
      case ConnectException _ ->
          "cannot be reached: there is no such host, or nothing listens there";
      default -> "broke the connection off: " + failure.getMessage();
    };
  }

  private HttpRequest request(Alert alert) {
    String body =
        switch (settings.form()) {
          case GENERIC -> AlertJson.write(alert);
          case SLACK -> SlackMessage.of(alert);
          case TEAMS -> TeamsCard.of(alert);
        };
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.url())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Earshot")
            .header("Idempotency-Key", alert.key())
            .POST(BodyPublishers.ofString(body));
    if (settings.form() == Form.GENERIC) {
      String timestamp = Long.toString(clock.instant().getEpochSecond());
      String signature = new Signature(settings.secret()).of(timestamp + "." + body);
      request
          .header("X-Earshot-Timestamp", timestamp)
          .header("X-Earshot-Signature", "v1=" + signature);
    }
    return request.build();
  }

  private Delivery judge(HttpResponse<Void> answer) {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return new Done();
    }
    String reason = settings.url().getHost() + " answered " + status;
    boolean passing = status == 408 || status == 425 || status == 429 || status >= 500;
    return passing
        ? new Later(reason, retryAfter(answer).orElse(null))
        : new Refused(reason + "; check the address of this webhook");
  }

  /** Seconds only; a receiver that gives a date is asked again by the usual back-off. */
  private static Optional<Duration> retryAfter(HttpResponse<Void> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,5}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }
}
