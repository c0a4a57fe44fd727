package dev.earshot.dashboard.incident.alert;

import java.awt.BasicStroke;
import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Net sentiment around a drop. */
final class TrendPicture {

  /** Lengths of time that one point may stand for. */
  private static final List<Duration> STEPS =
      Stream.of(1, 2, 3, 6, 12).map(Duration::ofHours).toList();

  private static final int LEAST_MESSAGES = 30;

  private TrendPicture() {}

  /** The alert must have points. */
  static byte[] png(Alert alert) {
    List<Alert.Point> points = pooled(alert);
    XYChart chart = Picture.blank(alert);
    double low = points.stream().mapToDouble(Alert.Point::net).min().orElse(0);
    double high = points.stream().mapToDouble(Alert.Point::net).max().orElse(0);
    var styler = chart.getStyler();
    styler.setYAxisMin(Math.min(-60, Math.floor(low / 20) * 20));
    styler.setYAxisMax(Math.max(60, Math.ceil(high / 20) * 20));
    styler.setyAxisTickLabelsFormattingFunction(Wording::signed);
    List<Alert.Point> known = points.stream().filter(p -> p.expected() != null).toList();
    if (!known.isEmpty()) {
      List<Double> expected = new ArrayList<>();
      known.forEach(point -> expected.add(point.expected()));
      line(chart, "Expected", known, expected, Picture.MUTED, 1.5f, true);
    }
    List<Double> net = points.stream().map(Alert.Point::net).toList();
    line(chart, "Net sentiment, points", points, net, Picture.INK, 2f, false);
    List<Alert.Point> fall =
        points.stream().filter(point -> !point.at().isBefore(alert.from())).toList();
    if (!fall.isEmpty()) {
      List<Double> fallen = fall.stream().map(Alert.Point::net).toList();
      line(chart, "Drop", fall, fallen, Picture.NEGATIVE, 2.5f, false);
    }
    return Picture.png(chart);
  }

  /**
   * The points, several hours together where there are few messages: what a handful of them say is
   * mostly chance. The drop begins a new one.
   */
  static List<Alert.Point> pooled(Alert alert) {
    double mean = alert.curve().stream().mapToLong(Alert.Point::messages).average().orElse(0);
    Duration step =
        STEPS.stream()
            .filter(each -> each.toHours() * mean >= LEAST_MESSAGES)
            .findFirst()
            .orElse(STEPS.getLast());
    Map<Instant, List<Alert.Point>> steps = new TreeMap<>();
    for (Alert.Point point : alert.curve()) {
      long index =
          Math.floorDiv(Duration.between(alert.from(), point.at()).toHours(), step.toHours());
      Instant start = alert.from().plus(step.multipliedBy(index));
      steps.computeIfAbsent(start, _ -> new ArrayList<>()).add(point);
    }
    return steps.entrySet().stream().map(each -> pool(each.getKey(), each.getValue())).toList();
  }

  private static Alert.Point pool(Instant start, List<Alert.Point> hours) {
    long messages = hours.stream().mapToLong(Alert.Point::messages).sum();
    double net = 0;
    double expected = 0;
    boolean known = true;
    for (Alert.Point hour : hours) {
      Double usual = hour.expected();
      known &= usual != null;
      net += hour.net() * hour.messages() / messages;
      expected += usual == null ? 0 : usual * hour.messages() / messages;
    }
    return new Alert.Point(start, net, known ? expected : null, messages);
  }

  private static void line(
      XYChart chart,
      String name,
      List<Alert.Point> at,
      List<Double> points,
      Color color,
      float width,
      boolean dashed) {
    List<Date> times = at.stream().map(point -> Date.from(point.at())).toList();
    XYSeries series = chart.addSeries(name, times, points);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color);
    series.setLineStyle(
        dashed
            ? new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0)
            : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }
}
