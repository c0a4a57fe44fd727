package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.alert.AlertDesk;
import dev.earshot.dashboard.incident.alert.AlertDesk.Follower;
import dev.earshot.dashboard.incident.alert.Outbox;
import dev.earshot.dashboard.incident.alert.OutboxRow;
import dev.earshot.dashboard.incident.alert.OutboxRow.Status;
import dev.earshot.dashboard.web.DeliveryPanel.Channel;
import dev.earshot.dashboard.web.DeliveryPanel.Dead;
import dev.earshot.dashboard.web.MessageRow.When;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** Makes the panel of channels and of alerts that could not be delivered. */
final class DeliveryPresenter {

  static final String CHANNELS = "/alerts/channels/";
  static final String OUTBOX = "/alerts/outbox/";
  private static final int MOST_DEAD = 50;

  private final Outbox outbox;
  private final AlertDesk desk;
  private final Supplier<Topics> topics;
  private final ZoneId zone;

  DeliveryPresenter(Outbox outbox, AlertDesk desk, Supplier<Topics> topics, ZoneId zone) {
    this.outbox = outbox;
    this.desk = desk;
    this.topics = topics;
    this.zone = zone;
  }

  DeliveryPanel present(Instant now) {
    Times times = new Times(zone, now);
    long waiting = outbox.count(Status.WAITING);
    return new DeliveryPanel(
        desk.followers().stream().map(follower -> channel(follower, times)).toList(),
        outbox.dead(MOST_DEAD).stream().map(row -> dead(row, times)).toList(),
        waiting == 0 ? "" : Figures.count(waiting, "alert", "alerts") + " on the way");
  }

  private Channel channel(Follower follower, Times times) {
    Optional<OutboxRow> last = outbox.newest(follower.channel());
    String follows =
        follower.topics().isEmpty()
            ? "all topics"
            : follower.topics().stream().map(this::name).sorted().collect(Collectors.joining(", "));
    return new Channel(
        follower.channel(),
        follows,
        last.map(row -> words(row, times)).orElse("nothing sent yet"),
        last.map(row -> row.error().isEmpty() ? "good" : "hot").orElse("calm"),
        CHANNELS + UriUtils.encodePathSegment(follower.channel(), "UTF-8") + "/test");
  }

  private static String words(OutboxRow row, Times times) {
    String what = row.alert().headline() + ", " + times.at(row.createdAt());
    return switch (row.status()) {
      case DELIVERED ->
          "delivered: " + what + (row.error().isEmpty() ? "" : ", but " + row.error());
      case DEAD -> "given up: " + what;
      case WAITING ->
          row.error().isEmpty()
              ? (row.dueAt().isAfter(times.now())
                      ? "waits until %s: ".formatted(times.at(row.dueAt()))
                      : "on the way: ")
                  + what
              : "tried %s, next at %s: %s"
                  .formatted(
                      row.attempts() == 1 ? "once" : row.attempts() + " times",
                      times.at(row.dueAt()),
                      row.error());
    };
  }

  private Dead dead(OutboxRow row, Times times) {
    Instant at = row.settledAt() == null ? row.createdAt() : row.settledAt();
    return new Dead(
        row.alert().headline(),
        row.channel(),
        "%s, after %s".formatted(row.error(), Figures.count(row.attempts(), "attempt", "attempts")),
        new When(times.at(at), times.iso(at), times.full(at)),
        OUTBOX + row.id() + "/retry");
  }

  /** A topic that is not there is told: nobody would ever hear of it. */
  private String name(String topic) {
    return topics.get().topic(topic).map(Topic::name).orElse(topic + " (no such topic)");
  }
}
