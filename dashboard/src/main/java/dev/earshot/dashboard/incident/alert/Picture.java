package dev.earshot.dashboard.incident.alert;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** What the charts of e-mail have in common; e-mail runs no scripts, so they are pictures. */
final class Picture {

  /** Small, so that its words can still be read where a phone makes it smaller. */
  static final int WIDTH = 480;

  static final int HEIGHT = 230;

  /** Pixels of the picture for one of these, for fine screens. */
  static final int SCALE = 2;

  static final Color INK = new Color(0x14181F);
  static final Color MUTED = new Color(0x566071);
  static final Color NEUTRAL = new Color(0xB3BCC8);
  static final Color NEGATIVE = new Color(0xC2410C);

  private static final Color LINE = new Color(0xDFE3E9);

  private Picture() {}

  /** A chart without content, whose times are in the alert's zone. */
  static XYChart blank(Alert alert) {
    XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).build();
    var styler = chart.getStyler();
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(LINE);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setAxisTickMarksColor(LINE);
    styler.setAxisTickLabelsColor(MUTED);
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendLayout(LegendLayout.Horizontal);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setXAxisTickMarkSpacingHint(110);
    styler.setDatePattern("d MMM HH:mm");
    styler.setTimezone(TimeZone.getTimeZone(alert.zone()));
    return chart;
  }

  /** A PNG of {@value #SCALE} × {@value #WIDTH} by {@value #SCALE} × {@value #HEIGHT} pixels. */
  static byte[] png(XYChart chart) {
    BufferedImage image =
        new BufferedImage(SCALE * WIDTH, SCALE * HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    chart.paint(graphics, WIDTH, HEIGHT);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory was not written", e);
    }
    return bytes.toByteArray();
  }
}
