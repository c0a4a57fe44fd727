package dev.earshot.dashboard.incident.alert;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Net sentiment around a drop as a picture for e-mail, which runs no scripts. */
final class TrendPicture {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 240;
  private static final Color INK = new Color(0x14181F);
  private static final Color MUTED = new Color(0x566071);
  private static final Color LINE = new Color(0xDFE3E9);
  private static final Color NEGATIVE = new Color(0xC2410C);

  private TrendPicture() {}

  /** A PNG of 640 × 240 pixels; the alert must have points. */
  static byte[] png(Alert alert) {
    XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).build();
    style(chart, alert);
    List<Alert.Point> known = alert.curve().stream().filter(p -> p.expected() != null).toList();
    if (!known.isEmpty()) {
      List<Double> expected = new ArrayList<>();
      known.forEach(point -> expected.add(point.expected()));
      line(chart, "Expected", known, expected, MUTED, 1.5f, true);
    }
    List<Double> net = alert.curve().stream().map(Alert.Point::net).toList();
    line(chart, "Net sentiment", alert.curve(), net, INK, 2f, false);
    List<Alert.Point> fall =
        alert.curve().stream().filter(point -> !point.at().isBefore(alert.from())).toList();
    if (!fall.isEmpty()) {
      line(
          chart, "Drop", fall, fall.stream().map(Alert.Point::net).toList(), NEGATIVE, 2.5f, false);
    }
    try {
      return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory was not written", e);
    }
  }

  private static void style(XYChart chart, Alert alert) {
    var styler = chart.getStyler();
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(LINE);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setAxisTickLabelsColor(MUTED);
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendLayout(org.knowm.xchart.style.Styler.LegendLayout.Horizontal);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setDatePattern("d MMM HH:mm");
    styler.setTimezone(TimeZone.getTimeZone(alert.zone()));
    double low = alert.curve().stream().mapToDouble(Alert.Point::net).min().orElse(0);
    double high = alert.curve().stream().mapToDouble(Alert.Point::net).max().orElse(0);
    styler.setYAxisMin(Math.min(-60, Math.floor(low / 20) * 20));
    styler.setYAxisMax(Math.max(60, Math.ceil(high / 20) * 20));
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
