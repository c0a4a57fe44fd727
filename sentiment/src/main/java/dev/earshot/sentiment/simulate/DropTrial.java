package dev.earshot.sentiment.simulate;

import dev.earshot.listener.store.Series;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropDetector;
import dev.earshot.sentiment.simulate.Simulator.Planted;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Measures a detector on simulated topics of one volume: how often it cries wolf where nothing
 * happens, and how soon it notices what does.
 *
 * @param perHour mean number of messages an hour
 * @param topics how many topics are simulated for each figure
 * @param seed of the first; the next ones follow
 */
public record DropTrial(double perHour, int topics, long seed) {

  private static final int QUIET_DAYS = 90;
  private static final int DAYS_BEFORE = 28;
  private static final int DAYS_AFTER = 2;
  private static final int HOURS = 24;

  /** Keeps the topics with events apart from those without. */
  private static final long EVENTFUL = 1_000_000_007L;

  /**
   * @param rate share of the events that were noticed before they ended
   * @param medianDelay hours from the beginning to the end of the hour of notice, of those noticed
   */
  public record Outcome(double rate, double medianDelay) {}

  /** Drops found per topic and 30 days where there are none; the days of learning count too. */
  public double falseAlarms(DropDetector detector) {
    long found =
        IntStream.range(0, topics)
            .parallel()
            .mapToObj(i -> Simulator.series(seed + i, perHour, QUIET_DAYS * HOURS, List.of()))
            .mapToLong(series -> detector.detect(series, List.of()).size())
            .sum();
    return found * 30.0 / QUIET_DAYS / topics;
  }

  /**
   * One event in each topic, after four weeks, at every hour of the day and every day of the week.
   */
  public Outcome notice(DropDetector detector, Event event) {
    double[] delays =
        IntStream.range(0, topics)
            .parallel()
            .mapToObj(i -> delay(detector, event, i))
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    double median = delays.length == 0 ? Double.NaN : delays[delays.length / 2];
    return new Outcome((double) delays.length / topics, median);
  }

  private OptionalDouble delay(DropDetector detector, Event event, int topic) {
    Planted planted = new Planted(event, (DAYS_BEFORE + topic % 7) * HOURS + topic * 7 % HOURS);
    Series series =
        Simulator.series(
            EVENTFUL + seed + topic, perHour, planted.to() + DAYS_AFTER * HOURS, List.of(planted));
    return detector.detect(series, List.of()).stream()
        .map(Drop::detectedAt)
        .filter(at -> at.isAfter(planted.start()) && !at.isAfter(planted.end()))
        .mapToDouble(at -> Duration.between(planted.start(), at).toMinutes() / 60.0)
        .min();
  }
}
