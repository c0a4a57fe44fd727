package dev.earshot.dashboard.incident.alert;

import java.awt.BasicStroke;
import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Messages an hour around a spike: those in it dark, the others pale, with what is usual. */
final class VolumePicture {

  private static final Duration HOUR = Duration.ofHours(1);

  private VolumePicture() {}

  /** The alert must have points. */
  static byte[] png(Alert alert) {
    XYChart chart = Picture.blank(alert);
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setYAxisDecimalPattern("#,###");
    Instant first = alert.curve().getFirst().at();
    Instant end = alert.curve().getLast().at().plus(HOUR);
    Instant spike = alert.from().truncatedTo(ChronoUnit.HOURS);
    steps(chart, "Messages an hour", alert, first, spike, Picture.NEUTRAL);
    steps(chart, "Spike", alert, spike, end, Picture.INK);
    usual(chart, alert, end);
    return Picture.png(chart);
  }

  /** Hours without a message are not among the points: they are drawn as none. */
  private static void steps(
      XYChart chart, String name, Alert alert, Instant from, Instant to, Color color) {
    Map<Instant, Long> counts =
        alert.curve().stream().collect(Collectors.toMap(Alert.Point::at, Alert.Point::messages));
    List<Date> times = new ArrayList<>();
    List<Long> messages = new ArrayList<>();
    for (Instant hour = from; hour.isBefore(to); hour = hour.plus(HOUR)) {
      long count = counts.getOrDefault(hour, 0L);
      times.add(Date.from(hour));
      messages.add(count);
      times.add(Date.from(hour.plus(HOUR).minusMillis(1)));
      messages.add(count);
    }
    if (times.isEmpty()) {
      return;
    }
    XYSeries series = chart.addSeries(name, times, messages);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
    series.setMarker(SeriesMarkers.NONE);
    series.setFillColor(color);
    series.setLineColor(color);
    series.setLineWidth(0);
  }

  /** What is usual in an hour of the spike, drawn along it. */
  private static void usual(XYChart chart, Alert alert, Instant end) {
    Double usual = alert.usualAnHour();
    if (usual == null) {
      return;
    }
    List<Date> times = List.of(Date.from(alert.from()), Date.from(end));
    XYSeries series = chart.addSeries("Usual", times, List.of(usual, usual));
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(Picture.NEGATIVE);
    series.setLineStyle(
        new BasicStroke(
            2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0));
  }
}
