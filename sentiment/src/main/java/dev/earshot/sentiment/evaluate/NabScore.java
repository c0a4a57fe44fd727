package dev.earshot.sentiment.evaluate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The score of the Numenta Anomaly Benchmark, standard profile (Lavin and Ahmad 2015, and the
 * sweeper of numenta/NAB): each labelled window is worth up to one point, more the earlier in it
 * the first detection comes; each detection outside costs up to .11, less the sooner it follows a
 * window. 0 is what no detection at all gets, 100 a detection at the start of every window.
 *
 * @param score in points, at most 100; below 0 for a detector that is worse than silence
 * @param windows labelled windows after the probation
 * @param found windows with a detection
 * @param falseAlarms detections outside all windows, after the probation
 * @param days covered after the probation
 */
public record NabScore(double score, int windows, int found, int falseAlarms, double days) {

  private static final double FALSE_ALARM = .11;
  private static final double PROBATION = .15;

  /** Rows of the longest series whose first part is no longer a probation of its own. */
  private static final int PROBATION_ROWS = 5000;

  /** Share of the windows that were found. */
  public double recall() {
    return windows == 0 ? 0 : (double) found / windows;
  }

  public double falseAlarmsIn30Days() {
    return days == 0 ? 0 : falseAlarms / days * 30;
  }

  /** First and last instant, both included. */
  public record Window(Instant from, Instant to) {}

  /**
   * A series with its labels and what a detector said of it.
   *
   * @param rows instants of all rows, ascending
   * @param detections instants of some of the rows
   */
  public record Judged(List<Instant> rows, List<Window> windows, List<Instant> detections) {

    public Judged {
      rows = List.copyOf(rows);
      windows = List.copyOf(windows);
      detections = List.copyOf(detections);
    }
  }

  /** Of several series together, each window weighing the same. */
  public static NabScore of(List<Judged> series) {
    List<Tally> tallies = series.stream().map(Tally::new).toList();
    int windows = tallies.stream().mapToInt(t -> t.best.length).sum();
    double raw = tallies.stream().mapToDouble(Tally::raw).sum();
    return new NabScore(
        windows == 0 ? 0 : 100 * (raw + windows) / (2 * windows),
        windows,
        tallies.stream().mapToInt(Tally::found).sum(),
        tallies.stream().mapToInt(t -> t.falseAlarms).sum(),
        tallies.stream().mapToDouble(Tally::days).sum());
  }

  /** One series. */
  private static final class Tally {

    private final List<Instant> rows;
    private final int probation;
    private final double[] best;
    private double cost;
    private int falseAlarms;

    private Tally(Judged series) {
      rows = series.rows();
      probation = (int) (PROBATION * Math.min(rows.size(), PROBATION_ROWS));
      List<int[]> windows = new ArrayList<>();
      for (Window window : series.windows()) {
        int[] edges = {first(window.from()), last(window.to())};
        if (edges[1] >= Math.max(edges[0], probation)) {
          windows.add(edges);
        }
      }
      best = new double[windows.size()];
      Arrays.fill(best, -1);
      series.detections().stream()
          .mapToInt(this::first)
          .filter(row -> row >= probation)
          .forEach(row -> judge(row, windows));
    }

    private int first(Instant at) {
      int found = Collections.binarySearch(rows, at);
      return found >= 0 ? found : -found - 1;
    }

    private int last(Instant at) {
      int found = Collections.binarySearch(rows, at);
      return found >= 0 ? found : -found - 2;
    }

    private void judge(int row, List<int[]> windows) {
      double price = FALSE_ALARM;
      for (int w = 0; w < windows.size(); w++) {
        int from = windows.get(w)[0];
        int to = windows.get(w)[1];
        if (row >= from && row <= to) {
          double early = sigmoid(-(to - row + 1.0) / (to - from + 1)) / sigmoid(-1);
          best[w] = Math.max(best[w], early);
          return;
        }
        if (row > to) {
          price = -FALSE_ALARM * sigmoid((row - to) / Math.max(1.0, to - from));
        }
      }
      cost += price;
      falseAlarms++;
    }

    /** 1 far before, 0 at the end of a window, −1 far after. */
    private static double sigmoid(double position) {
      return position > 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1;
    }

    private double raw() {
      return Arrays.stream(best).sum() - cost;
    }

    private int found() {
      return (int) Arrays.stream(best).filter(points -> points > -1).count();
    }

    private double days() {
      return rows.size() <= probation
          ? 0
          : Duration.between(rows.get(probation), rows.getLast()).toSeconds() / 86400.0;
    }
  }
}
