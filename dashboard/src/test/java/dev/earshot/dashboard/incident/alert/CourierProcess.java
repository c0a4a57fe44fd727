package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.alert.AlertSettings.Form;
import dev.earshot.dashboard.incident.alert.AlertSettings.Webhook;
import dev.earshot.dashboard.incident.alert.OutboxRow.Status;
import dev.earshot.dashboard.state.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** A program that delivers what is in an outbox and ends when nothing waits; for being killed. */
final class CourierProcess {

  static final String CHANNEL = "team";
  static final String SECRET = "0123456789abcdef";

  private CourierProcess() {}

  /**
   * @param args file of the database, address to post to
   */
  public static void main(String[] args) {
    Outbox outbox = new Outbox(TestDatabase.inFile(Path.of(args[0])).jdbc());
    Clock clock = new FastClock();
    Webhook hook = new Webhook(CHANNEL, Form.GENERIC, URI.create(args[1]), SECRET, Set.of());
    HttpClient client = HttpClient.newHttpClient();
    Courier courier =
        new Courier(outbox, List.of(new WebhookChannel(hook, client, clock)), clock, () -> 0);
    while (outbox.count(Status.WAITING) > 0) {
      courier.deliverDue();
    }
    System.exit(0);
  }

  /** An hour in less than a second, so that nobody waits for a back-off. */
  private static final class FastClock extends Clock {

    private static final int TIMES = 5_000;
    private final Instant began = Instant.now();

    @Override
    public Instant instant() {
      return began.plus(Duration.between(began, Instant.now()).multipliedBy(TIMES));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
