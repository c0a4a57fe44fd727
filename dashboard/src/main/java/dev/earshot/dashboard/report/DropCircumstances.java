package dev.earshot.dashboard.report;

import dev.earshot.dashboard.incident.Annotation;
import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.Precision;
import dev.earshot.dashboard.incident.alert.Alert.Point;
import dev.earshot.dashboard.incident.alert.Circumstances;
import dev.earshot.dashboard.topic.Sources;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.Expectation;
import dev.earshot.sentiment.drop.NetSentiment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What an alert says beside its incident, read from the store and the state database. */
public final class DropCircumstances implements Circumstances {

  private static final Duration CURVE_BEFORE = Duration.ofDays(2);

  private final Supplier<Topics> topics;
  private final MentionStore store;
  private final DropReports reports;
  private final Annotations annotations;
  private final IncidentDesk incidents;

  public DropCircumstances(
      Supplier<Topics> topics,
      MentionStore store,
      DropReports reports,
      Annotations annotations,
      IncidentDesk incidents) {
    this.topics = topics;
    this.store = store;
    this.reports = reports;
    this.annotations = annotations;
    this.incidents = incidents;
  }

  @Override
  public String topicName(String topic) {
    return topics.get().topic(topic).map(Topic::name).orElse(topic);
  }

  @Override
  public Instant comparedFrom(Drop drop) {
    return Comparison.of(drop).beforeFrom();
  }

  @Override
  public List<Point> curve(String topic, Drop drop) {
    Instant from = drop.from().minus(CURVE_BEFORE);
    Instant to = Interval.HOUR.edges(drop.from(), drop.to()).getLast();
    Map<Instant, Double> expected = new HashMap<>();
    for (Expectation hour : reports.hours(topic, from.minus(reports.history()), to).expected()) {
      expected.put(hour.start(), hour.net());
    }
    List<Point> points = new ArrayList<>();
    for (Bucket hour : store.series(MentionQuery.of(topic, from, to), Interval.HOUR).buckets()) {
      if (hour.total() > 0) {
        double net = NetSentiment.points(hour);
        points.add(new Point(hour.start(), net, expected.get(hour.start()), hour.total()));
      }
    }
    return points;
  }

  @Override
  public List<String> notes(String topic, Rule rule, Drop drop) {
    List<String> notes = new ArrayList<>();
    notes.add(heard(topic, drop));
    for (Annotation annotation : annotations.touching(topic, drop.from(), drop.to())) {
      notes.add("Noted for this time: " + annotation.kind().key() + ", " + annotation.note() + ".");
    }
    Precision precision = incidents.precision(topic, rule);
    if (precision.answered() > 0) {
      notes.add(
          "Alerts of %s on this topic that somebody judged so far: %d useful, %d expected, %d wrong."
              .formatted(
                  rule == Rule.DROP ? "drops" : "spikes",
                  precision.useful(),
                  precision.expected(),
                  precision.wrong()));
    }
    return notes;
  }

  private String heard(String topic, Drop drop) {
    List<Coverage> gaps = reports.missing(MentionQuery.of(topic, drop.from(), drop.to()));
    if (gaps.isEmpty()) {
      return "Coverage: no gaps are known.";
    }
    String missing =
        gaps.stream()
            .map(gap -> "%s (%s)".formatted(Sources.name(gap.source()), gap.reason()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return "Coverage: not complete: " + missing + ".";
  }
}
