package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Annotation;
import dev.earshot.dashboard.incident.Likelihood;
import dev.earshot.dashboard.topic.Sources;
import dev.earshot.dashboard.web.Step.Cut;
import dev.earshot.dashboard.web.Trend.Flag;
import dev.earshot.dashboard.web.Trend.Gap;
import dev.earshot.dashboard.web.Trend.Pin;
import dev.earshot.dashboard.web.Trend.Point;
import dev.earshot.dashboard.web.Trend.State;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Series;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.Expectation;
import dev.earshot.sentiment.drop.NetSentiment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the chart of a view. */
final class TrendPresenter {

  private final MentionStore store;
  private final Times times;
  private final View view;
  private final PeopleReading reading;

  TrendPresenter(MentionStore store, Times times, View view, PeopleReading reading) {
    this.store = store;
    this.times = times;
    this.view = view;
    this.reading = reading;
  }

  /**
   * @param drops of the period, in time order
   * @param spikes that touch the period
   * @param noted annotations of the period
   */
  Trend present(
      Cut cut,
      List<PinnedDrop> drops,
      List<Trend.Spike> spikes,
      List<Expectation> expected,
      List<Coverage> gaps,
      List<Annotation> noted) {
    List<Point> points = points(cut.series(), expected, gaps, spikes, noted);
    return new Trend(
        cut.step(),
        cut.step() != Step.usual(view.period().length()),
        points,
        view.compare() ? previous(cut) : List.of(),
        drops.stream().map(this::pin).toList(),
        spikes,
        gaps.stream().map(this::gap).toList(),
        noted.stream().map(this::flag).toList(),
        reading.sentence(cut.series()),
        reading.advice(),
        summary(points, drops));
  }

  private List<Point> points(
      Series series,
      List<Expectation> expected,
      List<Coverage> gaps,
      List<Trend.Spike> spikes,
      List<Annotation> noted) {
    NavigableMap<Instant, Double> hours = new TreeMap<>();
    expected.forEach(hour -> hours.put(hour.start(), hour.net()));
    return series.buckets().stream()
        .map(bucket -> point(bucket, expectation(bucket, hours), note(bucket, gaps, spikes, noted)))
        .toList();
  }

  private Point point(Bucket bucket, @Nullable Double expected, String note) {
    boolean empty = bucket.total() == 0;
    return new Point(
        bucket.start(),
        bucket.end(),
        state(bucket),
        bucket.negative(),
        bucket.neutral(),
        bucket.positive(),
        empty ? null : NetSentiment.points(bucket),
        empty ? null : reading.of(bucket),
        expected,
        note);
  }

  private State state(Bucket bucket) {
    if (bucket.total() == 0) {
      return State.EMPTY;
    }
    if (bucket.end().isAfter(view.now())) {
      return State.OPEN;
    }
    return bucket.total() < Figures.FEW ? State.FEW : State.FULL;
  }

  /** The mean of what was expected in the hours of a bucket; null when nothing was. */
  private static @Nullable Double expectation(Bucket bucket, NavigableMap<Instant, Double> hours) {
    Instant first =
        Duration.between(bucket.start(), bucket.end()).toHours() < 1
            ? bucket.start().minus(Duration.ofMinutes(59))
            : bucket.start();
    OptionalDouble mean =
        hours.subMap(first, true, bucket.end(), false).values().stream()
            .mapToDouble(Double::doubleValue)
            .average();
    return mean.isPresent() ? mean.getAsDouble() : null;
  }

  private String note(
      Bucket bucket, List<Coverage> gaps, List<Trend.Spike> spikes, List<Annotation> noted) {
    List<String> notes = new ArrayList<>();
    gaps.stream()
        .filter(gap -> touches(bucket, gap.from(), gap.to()))
        .map(TrendPresenter::words)
        .distinct()
        .forEach(notes::add);
    spikes.stream()
        .filter(spike -> touches(bucket, spike.from(), spike.to()))
        .map(spike -> "mention spike, " + spike.times() + " the usual volume")
        .forEach(notes::add);
    noted.stream()
        .filter(event -> event.touches(bucket.start(), bucket.end()))
        .map(AnnotationsPresenter::words)
        .forEach(notes::add);
    if (bucket.end().isAfter(view.now())) {
      notes.add("not over yet");
    }
    return String.join("; ", notes);
  }

  private static boolean touches(Bucket bucket, Instant from, Instant to) {
    return from.isBefore(bucket.end()) && to.isAfter(bucket.start());
  }

  /** The period before, bucket by bucket beneath this one. */
  private List<Point> previous(Cut cut) {
    Period before = view.period().previous(times.zone());
    List<Bucket> then =
        store
            .series(
                view.query().during(before.from(), before.to()), cut.step().interval(times.zone()))
            .buckets();
    List<Bucket> now = cut.series().buckets();
    return IntStream.range(0, Math.min(then.size(), now.size()))
        .mapToObj(i -> moved(then.get(i), now.get(i)))
        .toList();
  }

  private Point moved(Bucket then, Bucket now) {
    Bucket moved =
        new Bucket(
            now.start(),
            now.end(),
            then.negative(),
            then.neutral(),
            then.positive(),
            then.verdicts());
    return point(moved, null, "");
  }

  private Pin pin(PinnedDrop pinned) {
    Drop drop = pinned.drop();
    String label =
        "%s: %s, %s, %s"
            .formatted(
                pinned.name(),
                times.range(drop.from(), drop.to()),
                pinned.depth(),
                Likelihood.words(drop));
    return new Pin(pinned.number(), drop.from(), drop.to(), drop.trough(), label);
  }

  private Gap gap(Coverage gap) {
    return new Gap(gap.from(), gap.to(), words(gap) + ", " + times.range(gap.from(), gap.to()));
  }

  private Flag flag(Annotation noted) {
    return new Flag(
        noted.from(),
        noted.to(),
        noted.kind().key(),
        AnnotationsPresenter.words(noted) + ", " + times.range(noted.from(), noted.to()),
        AnnotationsPresenter.link(noted.id()));
  }

  private static String words(Coverage gap) {
    return "%s not completely heard: %s".formatted(Sources.name(gap.source()), gap.reason());
  }

  private String summary(List<Point> points, List<PinnedDrop> drops) {
    List<Point> known = points.stream().filter(point -> point.state() == State.FULL).toList();
    if (known.isEmpty()) {
      return "No part of this period has enough messages (%d) for a ratio.".formatted(Figures.FEW);
    }
    Point lowest = known.getFirst();
    Point highest = known.getFirst();
    for (Point point : known) {
      lowest = net(point) < net(lowest) ? point : lowest;
      highest = net(point) > net(highest) ? point : highest;
    }
    return "%s; lowest %s on %s, highest %s on %s."
        .formatted(
            drops.isEmpty() ? "No drops" : Figures.count(drops.size(), "drop", "drops"),
            Figures.points(net(lowest)),
            times.at(lowest.start()),
            Figures.points(net(highest)),
            times.at(highest.start()));
  }

  private static double net(Point point) {
    Double net = point.net();
    return net == null ? 0 : net;
  }
}
