package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.alert.Delivery.Done;
import dev.earshot.dashboard.incident.alert.Delivery.Later;
import dev.earshot.dashboard.incident.alert.Delivery.Refused;
import dev.earshot.dashboard.incident.alert.Outbox.Row;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is due from the outbox to its channels. One at a time; used by one job. */
public final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int ROUND = 200;

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

  /** One attempt for each row that is due. */
  public int deliverDue() {
    int delivered = 0;
    for (Row row : outbox.due(clock.instant(), ROUND)) {
      AlertChannel channel = channels.get(row.channel());
      Delivery outcome =
          channel == null
              ? new Refused("No channel is called " + row.channel() + " any more.")
              : channel.deliver(row.alert());
      settle(row, outcome);
      delivered += outcome instanceof Done ? 1 : 0;
    }
    return delivered;
  }

  private void settle(Row row, Delivery outcome) {
    switch (outcome) {
      case Done _ -> outbox.delivered(row, clock.instant());
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
