package dev.earshot.dashboard.cli;

import dev.earshot.dashboard.incident.DriverName;
import dev.earshot.dashboard.report.DropReport;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.drop.NetSentiment;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What {@code earshot report} prints. */
record ReportResult(String topic, List<Point> series, List<DropLine> drops) {

  private static final int MESSAGES_OF_A_DRIVER = 3;

  /** One bucket, as counts of labels. */
  record Point(Instant start, long negative, long neutral, long positive) {}

  /**
   * A drop.
   *
   * @param before net sentiment of the messages of the time before, in points
   * @param after net sentiment of the messages from {@code from} to {@code to}
   * @param change {@code after - before}; the drivers' points add up to it
   * @param leftOut sources that count in neither time, because they were not heard alike in both
   */
  record DropLine(
      Instant from,
      Instant detectedAt,
      Instant to,
      double before,
      double after,
      double change,
      List<DriverLine> drivers,
      List<String> leftOut) {}

  /**
   * A driver with the ids of three of its messages.
   *
   * @param guess whether chance alone may move something as far
   */
  record DriverLine(
      String name, String kind, double points, int count, List<String> messages, boolean guess) {}

  static ReportResult of(String topic, Series series, List<DropLine> drops) {
    return new ReportResult(
        topic, series.buckets().stream().map(ReportResult::point).toList(), drops);
  }

  static DropLine line(DropReport report) {
    Drop drop = report.drop();
    DropExplanation explanation = report.explanation();
    return new DropLine(
        drop.from(),
        drop.detectedAt(),
        drop.to(),
        explanation.before(),
        explanation.after(),
        explanation.change(),
        explanation.drivers().stream().map(ReportResult::line).toList(),
        explanation.leftOut());
  }

  private static Point point(Bucket bucket) {
    return new Point(bucket.start(), bucket.negative(), bucket.neutral(), bucket.positive());
  }

  private static DriverLine line(Driver driver) {
    return new DriverLine(
        driver.name(),
        driver.kind().name().toLowerCase(Locale.ROOT),
        driver.points(),
        driver.count(),
        driver.messages().stream().limit(MESSAGES_OF_A_DRIVER).toList(),
        driver.guess());
  }

  /** For people. */
  void print(PrintWriter out) {
    out.printf("%-22s %8s %8s %8s %6s%n", topic, "negative", "neutral", "positive", "net");
    for (Point point : series) {
      if (point.negative + point.neutral + point.positive > 0) {
        out.printf(
            "%-22s %8d %8d %8d %6s%n",
            point.start,
            point.negative,
            point.neutral,
            point.positive,
            signed(NetSentiment.points(point.negative, point.neutral, point.positive)));
      }
    }
    if (drops.isEmpty()) {
      out.printf("%nNo drops.%n");
    }
    drops.forEach(drop -> print(drop, out));
  }

  /** Whole points, signed but for none. */
  private static String signed(double points) {
    long whole = Math.round(points);
    return whole == 0 ? "0" : "%+d".formatted(whole);
  }

  private static void print(DropLine drop, PrintWriter out) {
    out.printf(
        "%nDrop from %s to %s, detected at %s: %s → %s, a change of %+.1f points%n",
        drop.from, drop.to, drop.detectedAt, signed(drop.before), signed(drop.after), drop.change);
    for (DriverLine driver : drop.drivers) {
      out.printf(
          "  %+7.1f  %-40s %-13s %6d messages%s%n",
          driver.points,
          driver.name,
          driver.kind.replace('_', ' '),
          driver.count,
          driver.guess ? ", " + DriverName.GUESS : "");
    }
    if (!drop.leftOut.isEmpty()) {
      out.printf(
          "  left out of both times, not heard all the while: %s%n",
          String.join(", ", drop.leftOut));
    }
  }
}
