package dev.earshot.dashboard.web;

import dev.earshot.dashboard.web.Trend.Point;
import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.reading.NetInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chart as a table, newest first, and as CSV, oldest first. */
final class TrendTable {

  private static final String NOTHING = "–";

  private final Trend trend;
  private final View view;
  private final Times times;

  TrendTable(Trend trend, View view, Times times) {
    this.trend = trend;
    this.view = view;
    this.times = times;
  }

  /** One bucket; {@code counts} are negative, neutral, positive, all. */
  record Row(
      String start,
      String iso,
      String net,
      String margin,
      String expected,
      String previous,
      List<Count> counts,
      String note) {}

  /** A number of messages and the list of them, no link for none. */
  record Count(String words, String link) {}

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = trend.points().size() - 1; i >= 0; i--) {
      Point point = trend.points().get(i);
      Double previous = i < trend.previous().size() ? trend.previous().get(i).net() : null;
      rows.add(row(point, previous));
    }
    return rows;
  }

  private Row row(Point point, @Nullable Double previous) {
    NetInterval margin = point.margin();
    String few = point.state() == Trend.State.FEW ? "under %d messages".formatted(Figures.FEW) : "";
    return new Row(
        times.at(point.start()),
        times.iso(point.start()),
        points(point.net()),
        margin == null ? NOTHING : PeopleReading.range(margin),
        points(point.expected()),
        points(previous),
        List.of(
            count(point, point.negative(), Set.of(Label.NEGATIVE)),
            count(point, point.neutral(), Set.of(Label.NEUTRAL)),
            count(point, point.positive(), Set.of(Label.POSITIVE)),
            count(point, point.total(), Set.of())),
        few.isEmpty() || point.note().isEmpty() ? few + point.note() : few + "; " + point.note());
  }

  private Count count(Point point, long count, Set<Label> labels) {
    View list = view.withPeriod(Period.between(point.start(), point.end())).withTable(false);
    return new Count(
        Figures.grouped(count),
        count == 0
            ? ""
            : Links.page("/messages", list.withFilters(list.filters().withLabels(labels))));
  }

  /** RFC 4180, times in UTC, points with one decimal, empty where nothing is known. */
  String csv() {
    StringBuilder csv = new StringBuilder();
    csv.append("start,end,net,low,high,expected,negative,neutral,positive,note\r\n");
    for (Point point : trend.points()) {
      NetInterval margin = point.margin();
      List<String> cells =
          List.of(
              point.start().toString(),
              point.end().toString(),
              decimal(point.net()),
              decimal(margin == null ? null : (Double) margin.low()),
              decimal(margin == null ? null : (Double) margin.high()),
              decimal(point.expected()),
              Long.toString(point.negative()),
              Long.toString(point.neutral()),
              Long.toString(point.positive()),
              '"' + point.note().replace("\"", "\"\"") + '"');
      csv.append(String.join(",", cells)).append("\r\n");
    }
    return csv.toString();
  }

  private static String decimal(@Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.1f", value);
  }

  private static String points(@Nullable Double value) {
    return value == null ? NOTHING : Figures.points(value);
  }
}
