package dev.earshot.dashboard.incident.alert;

import java.net.URI;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told, and how.
 *
 * @param address under which people reach this server; links in alerts begin with it
 * @param links whether alerts carry one-time links that act without signing in
 * @param mail e-mail; nobody gets any while {@code to} is empty
 * @param webhooks addresses to post to
 */
@ConfigurationProperties("earshot.alerts")
public record AlertSettings(
    @DefaultValue("http://localhost:8080") URI address,
    @DefaultValue("false") boolean links,
    @DefaultValue Mail mail,
    @DefaultValue List<Webhook> webhooks,
    @DefaultValue Quiet quiet,
    @DefaultValue Digest digest) {

  /**
   * E-mail by the server of {@code spring.mail}.
   *
   * @param topics ids of the topics that mails to {@code to} are about; empty means all
   * @param groups further recipients, each with topics of their own
   */
  public record Mail(
      @DefaultValue("earshot@localhost") String from,
      @DefaultValue List<String> to,
      @DefaultValue Set<String> topics,
      @DefaultValue List<Recipients> groups) {

    /** Everybody who gets mail; the unnamed ones first. */
    public List<Recipients> all() {
      List<Recipients> all = new ArrayList<>();
      if (!to.isEmpty()) {
        all.add(new Recipients("", to, topics));
      }
      all.addAll(groups);
      return all;
    }
  }

  /**
   * People who get the same mails.
   *
   * @param name names the channel; empty for {@code mail.to}
   * @param topics ids of the topics it is about; empty means all
   */
  public record Recipients(
      @DefaultValue("") String name,
      @DefaultValue List<String> to,
      @DefaultValue Set<String> topics) {}

  /**
   * An address to post alerts to.
   *
   * @param secret signs the body of a generic webhook; required there
   * @param topics ids of the topics it is about; empty means all
   */
  public record Webhook(
      @DefaultValue("") String name,
      @DefaultValue("generic") Form form,
      @DefaultValue("") URI url,
      @DefaultValue("") String secret,
      @DefaultValue Set<String> topics) {

    /** Whether one can post to it. */
    boolean isAddress() {
      String scheme = url.getScheme();
      boolean http = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
      return http && url.getHost() != null;
    }
  }

  /** What a webhook's receiver understands. */
  public enum Form {
    GENERIC,
    SLACK,
    TEAMS
  }

  /**
   * Hours of the workspace's zone in which opened and updated alerts wait. Off while both are null.
   */
  public record Quiet(@Nullable LocalTime from, @Nullable LocalTime to) {}

  /**
   * A summary of what happened.
   *
   * @param every off, daily or weekly (Mondays)
   * @param at local time of the workspace's zone
   */
  public record Digest(@DefaultValue("off") Every every, @DefaultValue("08:00") LocalTime at) {}

  /** How often a digest is sent. */
  public enum Every {
    OFF,
    DAILY,
    WEEKLY
  }
}
