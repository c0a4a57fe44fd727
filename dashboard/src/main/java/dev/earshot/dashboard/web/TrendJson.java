package dev.earshot.dashboard.web;

import dev.earshot.dashboard.web.Trend.Point;
import dev.earshot.sentiment.reading.NetInterval;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Trend} for the chart's script. Times are milliseconds since 1970, as scripts have them.
 */
record TrendJson(
    String zone,
    String stepName,
    long from,
    long to,
    List<BucketJson> buckets,
    List<PreviousJson> previous,
    List<DropJson> drops,
    List<SpikeJson> spikes,
    List<GapJson> gaps,
    List<FlagJson> flags,
    List<TickJson> ticks) {

  record BucketJson(
      long start,
      long end,
      String state,
      long negative,
      long neutral,
      long positive,
      @Nullable Double net,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double expected,
      String note) {}

  record PreviousJson(long start, long end, @Nullable Double net) {}

  record DropJson(long number, long from, long to, long trough, String label) {}

  record SpikeJson(long from, long to, String times, String label, String link) {}

  record GapJson(long from, long to, String words) {}

  record FlagJson(long from, long to, String kind, String words, String link) {}

  /** Where a day or hour of the workspace's zone begins on the axis. */
  record TickJson(long at, String label) {}

  static TrendJson of(Trend trend, ZoneId zone) {
    List<Point> points = trend.points();
    return new TrendJson(
        zone.getId(),
        trend.step().words(),
        points.getFirst().start().toEpochMilli(),
        points.getLast().end().toEpochMilli(),
        points.stream().map(TrendJson::bucket).toList(),
        trend.previous().stream().map(TrendJson::previous).toList(),
        trend.pins().stream().map(TrendJson::drop).toList(),
        trend.spikes().stream().map(TrendJson::spike).toList(),
        trend.gaps().stream().map(TrendJson::gap).toList(),
        trend.flags().stream().map(TrendJson::flag).toList(),
        ticks(points, zone));
  }

  private static BucketJson bucket(Point point) {
    NetInterval margin = point.margin();
    return new BucketJson(
        point.start().toEpochMilli(),
        point.end().toEpochMilli(),
        point.state().name().toLowerCase(Locale.ROOT),
        point.negative(),
        point.neutral(),
        point.positive(),
        tenths(point.net()),
        margin == null ? null : tenths(margin.low()),
        margin == null ? null : tenths(margin.high()),
        tenths(point.expected()),
        point.note());
  }

  private static PreviousJson previous(Point point) {
    boolean joined = point.total() >= Figures.FEW;
    return new PreviousJson(
        point.start().toEpochMilli(),
        point.end().toEpochMilli(),
        joined ? tenths(point.net()) : null);
  }

  private static DropJson drop(Trend.Pin pin) {
    return new DropJson(
        pin.number(),
        pin.from().toEpochMilli(),
        pin.to().toEpochMilli(),
        pin.trough().toEpochMilli(),
        pin.label());
  }

  private static SpikeJson spike(Trend.Spike spike) {
    return new SpikeJson(
        spike.from().toEpochMilli(),
        spike.to().toEpochMilli(),
        spike.times(),
        spike.label(),
        spike.link());
  }

  private static GapJson gap(Trend.Gap gap) {
    return new GapJson(gap.from().toEpochMilli(), gap.to().toEpochMilli(), gap.words());
  }

  private static FlagJson flag(Trend.Flag flag) {
    return new FlagJson(
        flag.from().toEpochMilli(),
        flag.to().toEpochMilli(),
        flag.kind(),
        flag.words(),
        flag.link());
  }

  private static List<TickJson> ticks(List<Point> points, ZoneId zone) {
    Instant from = points.getFirst().start();
    Instant to = points.getLast().end();
    boolean days = from.plusSeconds(3 * 86_400L).isBefore(to);
    DateTimeFormatter words =
        DateTimeFormatter.ofPattern(days ? "d MMM" : "HH:mm", Locale.UK).withZone(zone);
    return (days ? Step.DAY : Step.HOUR)
        .interval(zone).edges(from, to).stream()
            .filter(edge -> !edge.isBefore(from) && edge.isBefore(to))
            .map(edge -> new TickJson(edge.toEpochMilli(), words.format(edge)))
            .toList();
  }

  private static @Nullable Double tenths(@Nullable Double value) {
    return value == null ? null : Math.round(value * 10) / 10.0;
  }
}
