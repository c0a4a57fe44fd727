package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.DriverName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a care lead needs to act on an incident, ready to be put into any form.
 *
 * @param key the same for every attempt to deliver it; receivers drop what they have seen
 * @param thread the same for all alerts of one incident
 * @param about {@code drop} or {@code spike}; empty for a test or a digest
 * @param incident id of the incident, 0 for a test or a digest
 * @param topicId id of the topic
 * @param topic name of the topic
 * @param headline at most a line: what fell and why
 * @param summary sentences for the beginning of a message
 * @param beforeFrom where the time right before begins that it is compared with, up to {@code
 *     from}; null where nothing is compared
 * @param before net sentiment of the messages of that time, in points: what the drop is told from
 * @param after net sentiment in the drop or spike, in points
 * @param expected net sentiment that was expected at the time of a drop, in points; null of all
 *     else
 * @param messages messages in the drop or spike
 * @param usualAnHour messages an hour that are usual at the time of a spike; null of all else
 * @param drivers of a drop, the main one first, then the largest, guesses behind
 * @param evidence three to five messages
 * @param curve hours around the drop or spike, for a picture; those without a message are left out
 * @param context what else changed, coverage, and why one gets this; one sentence each
 * @param url of the incident's page
 * @param actions what can be done with one click
 * @param zone of the times in the texts
 */
public record Alert(
    String key,
    String thread,
    Kind kind,
    String about,
    long incident,
    String topicId,
    String topic,
    String headline,
    List<String> summary,
    @Nullable Instant beforeFrom,
    Instant from,
    Instant detectedAt,
    double before,
    double after,
    @Nullable Double expected,
    long messages,
    @Nullable Double usualAnHour,
    List<DriverLine> drivers,
    List<Quote> evidence,
    List<Point> curve,
    List<String> context,
    String url,
    List<Action> actions,
    String zone,
    Instant at) {

  /** What it says. */
  public enum Kind {
    OPENED,
    /** Over before anybody was told of it. */
    PASSED,
    WORSENED,
    /** Goes on. */
    LASTS,
    RECOVERED,
    /** Began again before it had settled. */
    REOPENED,
    /** Turned out to be part of an earlier one; the last of its own conversation. */
    MERGED,
    DIGEST,
    TEST
  }

  /**
   * A driver of the drop.
   *
   * @param points its share of the change
   * @param guess whether chance alone may move something as far
   */
  public record DriverLine(String name, String kind, double points, int messages, boolean guess) {

    /** Its name, and that of a guess with the doubt. */
    String words() {
      return guess ? "%s (%s)".formatted(name, DriverName.GUESS) : name;
    }
  }

  /**
   * A message that shows it.
   *
   * @param url where a person can read it, or empty
   */
  public record Quote(
      String id, String author, String source, Instant at, String text, String url) {}

  /**
   * Net sentiment of one hour.
   *
   * @param net in points
   * @param expected in points, or null while it is not known
   */
  public record Point(Instant at, double net, @Nullable Double expected, long messages) {}

  /** A link that does something. */
  public record Action(String name, String url) {}

  public Alert {
    // Alerts that were waiting when this was new say nothing.
    about = Objects.requireNonNullElse(about, "drop");
    summary = List.copyOf(summary);
    drivers = List.copyOf(drivers);
    evidence = List.copyOf(evidence);
    curve = List.copyOf(curve);
    context = List.copyOf(context);
    actions = List.copyOf(actions);
  }

  /**
   * The same, told to somebody who reads it long after it was written.
   *
   * @param overtaken whether newer news of the incident has been told before
   */
  Alert late(boolean overtaken) {
    List<String> lines = new ArrayList<>();
    lines.add(
        (overtaken
                ? "Sent late: this was so on %s, and newer news of it has been sent before."
                : "This was so on %s.")
            .formatted(Wording.time(at, zone)));
    lines.addAll(summary);
    return new Alert(
        key,
        thread,
        kind,
        about,
        incident,
        topicId,
        topic,
        overtaken ? "Sent late · " + headline : headline,
        lines,
        beforeFrom,
        from,
        detectedAt,
        before,
        after,
        expected,
        messages,
        usualAnHour,
        drivers,
        evidence,
        curve,
        context,
        url,
        actions,
        zone,
        at);
  }

  /** Whether it is the first that people hear of its incident. */
  boolean first() {
    return kind == Kind.OPENED || kind == Kind.PASSED;
  }

  /** Of the points as they are shown, so that the three figures agree; negative in a drop. */
  long change() {
    return Math.round(after) - Math.round(before);
  }
}
