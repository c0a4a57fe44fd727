package dev.earshot.dashboard.config;

import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.ScorerMode;
import dev.earshot.sentiment.score.Scorers;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * All settings of Earshot's own, under {@code earshot}. Defaults, units and explanations are in
 * application.yml and docs/configuration.md.
 *
 * @param home data folder
 * @param topics the topics file, empty for none
 * @param zone id of the time zone of pages and digests, empty for the machine's
 */
@ConfigurationProperties("earshot")
public record EarshotSettings(
    Path home,
    String topics,
    String zone,
    Database database,
    Admin admin,
    Collect collect,
    Sentiment sentiment,
    Watch watch) {

  /**
   * Where Earshot's own state is kept.
   *
   * @param url a JDBC URL of PostgreSQL, or empty for the H2 file in the data folder
   */
  public record Database(String url, String username, String password) {}

  /**
   * The account made at the first start.
   *
   * @param password empty lets Earshot make one up and print it once
   */
  public record Admin(String name, String password) {}

  /**
   * How sources are read.
   *
   * @param privateAddresses whether feeds may be in a private network or on this machine
   */
  public record Collect(boolean privateAddresses) {}

  /**
   * How messages are judged.
   *
   * @param unsure of a cascade: the second tier is asked where the first one's two likeliest labels
   *     are nearer than this, in [0, 1]
   * @param models folder with models of one's own, empty for those that come with Earshot
   */
  public record Sentiment(ScorerMode engine, double unsure, String models) {

    public Sentiment {
      if (!(unsure >= 0 && unsure <= 1)) {
        throw new IllegalArgumentException(
            "earshot.sentiment.unsure: " + unsure + " is not between 0 and 1");
      }
    }

    ReasonedScorer scorer() {
      return models.isBlank()
          ? Scorers.shipped(engine, unsure)
          : Scorers.of(Path.of(models), engine, unsure);
    }
  }

  /**
   * How topics are watched for drops.
   *
   * @param every from one look to the next
   * @param history how far a look goes back
   * @param fresh a drop detected longer ago is kept as history and alerts nobody
   */
  public record Watch(Duration every, Duration history, Duration fresh) {}

  public EarshotSettings {
    zoneOf(zone);
  }

  /** Of pages and digests; everything inside is UTC. */
  public ZoneId zoneId() {
    return zoneOf(zone);
  }

  public Optional<Path> topicsFile() {
    return topics.isBlank() ? Optional.empty() : Optional.of(Path.of(topics));
  }

  /** Folder of the embedded mention store. */
  public Path index() {
    return home.resolve("index");
  }

  private static ZoneId zoneOf(String id) {
    try {
      ZoneId zone = id.isBlank() ? ZoneId.systemDefault() : ZoneId.of(id);
      // Etc/UTC and its like, as machines have them, are called by the name people know.
      return zone.normalized().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(
          "earshot.zone: no time zone '" + id + "'; use one such as Europe/Lisbon or UTC", unknown);
    }
  }
}
