package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.News;
import dev.earshot.dashboard.incident.NewsDesk;
import dev.earshot.listener.mention.Mention;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts news of incidents into the outbox, once for each channel that follows the topic. */
public final class AlertDesk implements NewsDesk {

  /** Name of the e-mail channel in the outbox; of a group of recipients, its beginning. */
  public static final String MAIL = "mail";

  private final Outbox outbox;
  private final AlertSettings settings;
  private final AlertWriter writer;
  private final QuietHours quiet;
  private final ZoneId zone;

  public AlertDesk(
      Outbox outbox,
      AlertSettings settings,
      Circumstances circumstances,
      SignedLinks links,
      ZoneId zone) {
    this.outbox = outbox;
    this.settings = settings;
    Optional<SignedLinks> allowed = settings.links() ? Optional.of(links) : Optional.empty();
    this.writer = new AlertWriter(circumstances, allowed, settings.address(), zone);
    this.quiet = new QuietHours(settings.quiet(), zone);
    this.zone = zone;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Where an incident ends in quiet hours that held back its beginning, one alert tells both.
   */
  @Override
  public void tell(News news, Incident incident, List<Mention> evidence, Instant now) {
    List<String> channels = channels(incident.topic());
    if (channels.isEmpty()) {
      return;
    }
    Alert alert = writer.write(news, incident, evidence, now);
    for (String channel : channels) {
      boolean unheard =
          news == News.RECOVERED
              && outbox.withdraw(incident.id(), channel, now).stream().anyMatch(Alert::first);
      outbox.add(
          unheard ? writer.write(News.PASSED, incident, evidence, now) : alert,
          channel,
          quiet.next(now),
          now);
    }
  }

  /** Sends a test alert to one channel at once, whatever the hour. */
  public void test(String channel, Instant now) {
    Alert alert =
        new Alert(
            "test-" + channel + "-" + now.toEpochMilli(),
            "test-" + channel,
            Alert.Kind.TEST,
            "",
            0,
            "",
            "Earshot",
            "Test of the channel “" + channel + "”",
            List.of("If you can read this, alerts of Earshot will reach you here."),
            null,
            now,
            now,
            0,
            0,
            null,
            0,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of("Sent because somebody pressed “Send a test”."),
            settings.address().toString(),
            List.of(),
            zone.getId(),
            now);
    outbox.add(alert, channel, now, now);
  }

  /**
   * Sends a summary to every channel that has not got it.
   *
   * @param digest what to tell a channel, of the topics it follows; empty for nothing
   */
  void digest(String key, Function<Follower, Optional<Alert>> digest, Instant now) {
    followers().stream()
        .filter(follower -> !outbox.has(key, follower.channel()))
        .forEach(follower ->
            digest
                .apply(follower)
                .ifPresent(alert -> outbox.add(alert, follower.channel(), now, now)));
  }

  /**
   * A channel and what it is about.
   *
   * @param topics ids; empty means all
   */
  public record Follower(String channel, Set<String> topics) {

    boolean follows(String topic) {
      return topics.isEmpty() || topics.contains(topic);
    }
  }

  /** All channels set up. */
  public List<Follower> followers() {
    List<Follower> followers = new ArrayList<>();
    settings
        .mail()
        .all()
        .forEach(group -> followers.add(new Follower(mail(group), group.topics())));
    settings
        .webhooks()
        .forEach(webhook -> followers.add(new Follower(webhook.name(), webhook.topics())));
    return followers;
  }

  /** Name of the channel of a group of recipients. */
  public static String mail(AlertSettings.Recipients group) {
    return group.name().isEmpty() ? MAIL : MAIL + "-" + group.name();
  }

  private List<String> channels(String topic) {
    return followers().stream()
        .filter(follower -> follower.follows(topic))
        .map(Follower::channel)
        .toList();
  }
}
