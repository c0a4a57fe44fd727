package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.DriverName;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.LeftOut;
import dev.earshot.dashboard.incident.Likelihood;
import dev.earshot.dashboard.incident.News;
import dev.earshot.dashboard.incident.Surge;
import dev.earshot.dashboard.incident.alert.Alert.Action;
import dev.earshot.dashboard.incident.alert.Alert.DriverLine;
import dev.earshot.dashboard.incident.alert.Alert.Quote;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts an incident into words. */
final class AlertWriter {

  private final Circumstances circumstances;
  private final Optional<SignedLinks> links;
  private final URI address;
  private final ZoneId zone;

  /**
   * @param links makes links that act without signing in, where that is allowed
   */
  AlertWriter(Circumstances circumstances, Optional<SignedLinks> links, URI address, ZoneId zone) {
    this.circumstances = circumstances;
    this.links = links;
    this.address = address;
    this.zone = zone;
  }

  Alert write(News news, Incident incident, List<Mention> evidence, Instant now) {
    Drop drop = incident.drop();
    Surge surge = incident.surge();
    Alert.Kind kind = Alert.Kind.valueOf(news.name());
    String topic = circumstances.topicName(incident.topic());
    // Unique among the conversations of all workspaces that write to the same people.
    String thread = "incident-%d-%d".formatted(incident.id(), incident.openedAt().getEpochSecond());
    return new Alert(
        thread + "-" + news.name().toLowerCase(Locale.ROOT) + "-" + now.getEpochSecond(),
        thread,
        kind,
        surge == null ? "drop" : "spike",
        incident.id(),
        incident.topic(),
        topic,
        surge == null ? headline(kind, topic, incident) : SpikeWords.headline(kind, topic, surge),
        surge == null
            ? summary(kind, incident)
            : SpikeWords.summary(kind, incident, surge, zone.getId()),
        circumstances.comparedFrom(drop),
        drop.from(),
        drop.detectedAt(),
        incident.explanation().before(),
        incident.explanation().after(),
        surge == null ? drop.before() : null,
        surge == null ? messages(incident) : surge.messages(),
        surge == null ? null : surge.usual() / hours(drop),
        surge == null ? drivers(incident) : List.of(),
        evidence.stream().map(AlertWriter::quote).toList(),
        circumstances.curve(incident.topic(), drop),
        context(incident),
        page(incident),
        actions(kind, incident, now),
        zone.getId(),
        now);
  }

  private String page(Incident incident) {
    Long whole = incident.partOf();
    long shown = whole == null ? incident.id() : whole;
    return address.toString().replaceAll("/+$", "") + "/alerts/" + shown;
  }

  private static String headline(Alert.Kind kind, String topic, Incident incident) {
    DropExplanation why = incident.explanation();
    String cause =
        why.main()
            .map(driver -> ": " + name(driver))
            .or(() -> why.guess().map(driver -> ": perhaps " + name(driver)))
            .orElse("");
    String what =
        switch (kind) {
          case PASSED -> "Sentiment drop, already over · ";
          case WORSENED -> "Sentiment fell further · ";
          case LASTS -> "Sentiment is still down · ";
          case RECOVERED -> "Sentiment has recovered · ";
          case REOPENED -> "Sentiment fell again · ";
          case MERGED -> "Part of an earlier drop · ";
          case OPENED, DIGEST, TEST -> "Sentiment drop · ";
        };
    return what + topic + cause;
  }

  private List<String> summary(Alert.Kind kind, Incident incident) {
    List<String> lines = new ArrayList<>();
    lines.add(level(kind, incident));
    DropExplanation why = incident.explanation();
    why.main()
        .map(driver -> "“%s” accounts for %s.".formatted(name(driver), part(driver, incident)))
        .or(() ->
            why.guess()
                .map(driver ->
                    "“%s” may account for %s. Nothing stands out for sure: chance alone moves something as far."
                        .formatted(name(driver), part(driver, incident))))
        .ifPresent(lines::add);
    String leftOut = LeftOut.words(incident.explanation());
    if (!leftOut.isEmpty()) {
      lines.add(leftOut);
    }
    return lines;
  }

  /** "37 of 52 points, from 120 messages". */
  private static String part(Driver driver, Incident incident) {
    long change = change(incident.explanation());
    return "%d of %d points, from %s"
        .formatted(
            Math.abs(Wording.rounded(drivers(incident), change).get(place(driver, incident))),
            Math.abs(change),
            Wording.count(driver.count(), "message", "messages"));
  }

  /** Where net sentiment is or was, and since when or from when to when. */
  private String level(Alert.Kind kind, Incident incident) {
    Drop drop = incident.drop();
    DropExplanation messages = incident.explanation();
    String after = Wording.signed(messages.after());
    String before = Wording.signed(messages.before());
    String days = Wording.days(circumstances.comparedFrom(drop), drop.from(), zone);
    String from = Wording.time(drop.from(), zone.getId());
    String to = Wording.time(drop.to(), zone.getId());
    String far =
        "a change of %s points in %s."
            .formatted(
                Wording.signed(change(messages)),
                Wording.count(messages(incident), "message", "messages"));
    return switch (kind) {
      case PASSED ->
          "Over before it could be told: net sentiment fell from %s (%s) to %s from %s to %s, %s"
              .formatted(before, days, after, from, to, far);
      case RECOVERED ->
          "Net sentiment is back where it is expected. It had fallen from %s (%s) to %s from %s to %s."
              .formatted(before, days, after, from, to);
      case MERGED ->
          "This drop and incident %d turned out to be one. What comes next is told there, and no more here. Net sentiment fell from %s (%s) to %s since %s."
              .formatted(incident.partOf(), before, days, after, from);
      case OPENED, WORSENED, LASTS, REOPENED, DIGEST, TEST ->
          "Net sentiment fell from %s (%s) to %s since %s: %s"
              .formatted(before, days, after, from, far);
    };
  }

  private static String name(Driver driver) {
    return driver.kind() == Driver.Kind.NOT_EXPLAINED
        ? "not explained"
        : DriverName.of(driver.kind(), driver.name());
  }

  /** In points as shown. */
  private static long change(DropExplanation of) {
    return Math.round(of.after()) - Math.round(of.before());
  }

  private static int place(Driver driver, Incident incident) {
    return incident.explanation().ranked().indexOf(driver);
  }

  private static long messages(Incident incident) {
    return incident.explanation().drivers().stream().mapToLong(Driver::count).sum();
  }

  private static double hours(Drop drop) {
    return Duration.between(drop.from(), drop.to()).toMinutes() / 60.0;
  }

  private static List<DriverLine> drivers(Incident incident) {
    return incident.explanation().ranked().stream()
        .map(driver ->
            new DriverLine(
                name(driver),
                driver.kind().name().toLowerCase(Locale.ROOT),
                driver.points(),
                driver.count(),
                driver.guess()))
        .toList();
  }

  private static Quote quote(Mention mention) {
    return new Quote(
        mention.id(),
        mention.post().author().display(),
        mention.post().source(),
        mention.post().publishedAt(),
        mention.post().text(),
        mention.post().url());
  }

  private List<String> context(Incident incident) {
    Drop drop = incident.drop();
    List<String> lines = new ArrayList<>();
    String detected = Wording.detected(incident.timeToDetect());
    lines.add(
        incident.surge() != null
            ? detected + "."
            : "%s, and then %s rather than chance. At that time %s was expected, the dashed line of the chart."
                    .formatted(detected, Likelihood.whenFound(drop), Wording.signed(drop.before()))
                + since(drop));
    lines.addAll(circumstances.notes(incident.topic(), incident.rule(), drop));
    lines.add(
        "Times are in %s. You get this because alerts on %s are sent here."
            .formatted(zone.getId(), circumstances.topicName(incident.topic())));
    return lines;
  }

  /** How likely it is by what came since it was found, where that is another figure. */
  private static String since(Drop drop) {
    if (!Likelihood.changed(drop)) {
      return "";
    }
    return drop.open()
        ? " By now it is %s.".formatted(Likelihood.words(drop))
        : " By its end it was %s.".formatted(Likelihood.words(drop));
  }

  /** Of what is over nobody has to take note, but whether the alert was right is still asked. */
  private List<Action> actions(Alert.Kind kind, Incident incident, Instant now) {
    if (links.isEmpty() || kind == Alert.Kind.RECOVERED || kind == Alert.Kind.MERGED) {
      return List.of();
    }
    Instant until = now.plus(Duration.ofDays(7));
    List<Action> actions = new ArrayList<>();
    for (LinkAction action : LinkAction.values()) {
      if (kind == Alert.Kind.PASSED && !action.judges()) {
        continue;
      }
      String token = links.get().issue(incident.id(), action, until);
      actions.add(
          new Action(action.title(), address.toString().replaceAll("/+$", "") + "/act/" + token));
    }
    return actions;
  }
}
