package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.alert.Delivery.Done;
import dev.earshot.dashboard.incident.alert.Delivery.Later;
import dev.earshot.dashboard.incident.alert.Delivery.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is due from the outbox to its channels, to each one at a time; used by one job. */
public final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int ROUND = 200;

  /** What is told so long after it was written says when it was so. */
  private static final Duration LATE = Duration.ofHours(1);

  /** Failures in a row after which the others are not kept waiting: one may take ten seconds. */
  private static final int PATIENCE = 3;

  private final Outbox outbox;
  private final Map<String, AlertChannel> channels;
  private final Clock clock;
  private final DoubleSupplier jitter;

  /**
   * @param channels each with a name of its own
   * @param jitter gives numbers in [0, 1), so that many rows do not come back at the same moment
   */
  public Courier(Outbox outbox, List<AlertChannel> channels, Clock clock, DoubleSupplier jitter) {
    this.outbox = outbox;
    this.channels =
        channels.stream()
            .collect(
                Collectors.toMap(
                    AlertChannel::name, Function.identity(), (one, _) -> refuse(one.name())));
    this.clock = clock;
    this.jitter = jitter;
  }

  private static AlertChannel refuse(String name) {
    throw new IllegalArgumentException(
        "earshot.alerts: two channels are called '%s'; name each differently".formatted(name));
  }

  /**
   * One attempt for each row that is due; a channel that keeps failing waits for the next round.
   * All channels at the same time: one that does not answer keeps no other waiting.
   */
  public int deliverDue() {
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Integer>> rounds =
          outbox.channelsDue(clock.instant()).stream()
              .map(each -> CompletableFuture.supplyAsync(() -> deliverDue(each), together))
              .toList();
      return rounds.stream().mapToInt(Courier::delivered).sum();
    }
  }

  /** What broke a channel's round breaks the whole one, as itself. */
  private static int delivered(CompletableFuture<Integer> round) {
    try {
      return round.join();
    } catch (CompletionException failed) {
      switch (failed.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw failed;
      }
    }
  }

  private int deliverDue(String channel) {
    int delivered = 0;
    int failures = 0;
    for (OutboxRow row : outbox.due(channel, clock.instant(), ROUND)) {
      Delivery outcome = attempt(row);
      settle(row, outcome);
      delivered += outcome instanceof Done ? 1 : 0;
      failures = outcome instanceof Later ? failures + 1 : 0;
      if (failures == PATIENCE) {
        break;
      }
    }
    return delivered;
  }

  /** Whatever a channel stumbles over, the alerts behind it are still delivered. */
  private Delivery attempt(OutboxRow row) {
    AlertChannel channel = channels.get(row.channel());
    if (channel == null) {
      return new Refused("No channel is called " + row.channel() + " any more.");
    }
    try {
      return channel.deliver(asReadNow(row));
    } catch (RuntimeException failure) {
      LOG.warn("alert cannot be sent key={} channel={}", row.alert().key(), row.channel(), failure);
      return new Later("It could not be written or sent: " + failure, null);
    }
  }

  /**
   * After quiet hours, a server that was down or a retry by hand, it would pass for the present.
   */
  private Alert asReadNow(OutboxRow row) {
    boolean overtaken = outbox.overtaken(row);
    boolean late = row.alert().at().plus(LATE).isBefore(clock.instant());
    return overtaken || late ? row.alert().late(overtaken) : row.alert();
  }

  private void settle(OutboxRow row, Delivery outcome) {
    switch (outcome) {
      case Done(String remark) -> outbox.delivered(row, remark, clock.instant());
      case Later(String reason, var after) -> {
        LOG.info("alert waits key={} channel={} why={}", row.alert().key(), row.channel(), reason);
        outbox.later(row, reason, after, jitter.getAsDouble(), clock.instant());
      }
      case Refused(String reason) -> {
        LOG.warn(
            "alert is dead key={} channel={} why={}", row.alert().key(), row.channel(), reason);
        outbox.dead(row, reason, clock.instant());
      }
    }
  }
}
