package dev.earshot.sentiment.simulate;

import dev.earshot.listener.store.Series;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropDetector;
import dev.earshot.sentiment.simulate.Simulator.Planted;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Measures detectors on simulated topics of one volume: how often they cry wolf where nothing
 * happens, and how soon they notice what does. A topic is simulated once and shown to all of them;
 * none is kept, so the number of topics is not bounded by memory.
 *
 * @param perHour mean number of messages an hour
 * @param topics how many topics are simulated for each figure
 * @param seed of the first; the next ones follow
 * @param done called after each topic, from any thread: long work shows how far it is
 */
public record DropTrial(double perHour, int topics, long seed, Runnable done) {

  static final int QUIET_DAYS = 90;
  private static final int DAYS_BEFORE = 28;
  private static final int DAYS_AFTER = 2;
  private static final int HOURS = 24;

  /** An event of each month begins between its days 8 and 24 and is over before the next month. */
  private static final int MONTH_DAYS = 30;

  private static final int FIRST_DAY = 8;
  private static final int EVENT_DAYS = 16;

  /** Keeps the topics with events apart from those without. */
  private static final long EVENTFUL = 1_000_000_007L;

  /**
   * @param rate share of the events that were noticed before they ended
   * @param medianDelay hours from the beginning to the end of the hour of notice, of those noticed
   */
  public record Outcome(double rate, double medianDelay) {}

  /** An event and its outcome with each detector, in the order of the detectors. */
  public record Noticed(Event event, List<Outcome> outcomes) {

    public Noticed {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * Drops found per topic and 30 days where there are none; the days of learning count too.
   *
   * @return one figure for each detector
   */
  public List<Double> falseAlarms(List<DropDetector> detectors) {
    List<int[]> found =
        quiet(series ->
            detectors.stream().mapToInt(one -> one.detect(series, List.of()).size()).toArray());
    return IntStream.range(0, detectors.size())
        .mapToObj(one -> per30Days(found.stream().mapToLong(each -> each[one]).sum()))
        .toList();
  }

  double per30Days(long alarms) {
    return alarms * 30.0 / QUIET_DAYS / topics;
  }

  /** What a question finds in each topic in which nothing happens. */
  <T> List<T> quiet(Function<Series, T> question) {
    return each(topic ->
        question.apply(Simulator.series(seed + topic, perHour, QUIET_DAYS * HOURS, List.of())));
  }

  /**
   * One event in each topic, after four weeks, at every hour of the day and every day of the week.
   */
  public List<Noticed> notice(List<DropDetector> detectors, List<Event> events) {
    List<double[][]> delays =
        each(topic ->
            events.stream().map(event -> delays(detectors, event, topic)).toArray(double[][]::new));
    return IntStream.range(0, events.size())
        .mapToObj(i -> {
          List<double[]> ofEvent = delays.stream().map(each -> each[i]).toList();
          return new Noticed(
              events.get(i),
              IntStream.range(0, detectors.size()).mapToObj(j -> outcome(ofEvent, j)).toList());
        })
        .toList();
  }

  /**
   * A drop that was called.
   *
   * @param confidence with which it was called
   * @param latest the confidence when it was over
   */
  public record Told(double confidence, double latest, boolean real) {}

  /** What a detector calls in topics to which something of any kind happens once in 30 days. */
  public List<Told> told(DropDetector detector) {
    return each(topic -> told(detector, topic)).stream().flatMap(List::stream).toList();
  }

  private List<Told> told(DropDetector detector, int topic) {
    Draws draws = new Draws(2 * EVENTFUL + seed + topic);
    List<Planted> planted =
        IntStream.range(0, QUIET_DAYS / MONTH_DAYS)
            .mapToObj(month ->
                new Planted(
                    Event.ALL.get(draws.integer(Event.ALL.size())),
                    (month * MONTH_DAYS + FIRST_DAY) * HOURS + draws.integer(EVENT_DAYS * HOURS)))
            .toList();
    Series series =
        Simulator.series(3 * EVENTFUL + seed + topic, perHour, QUIET_DAYS * HOURS, planted);
    return detector.detect(series, List.of()).stream()
        .map(drop ->
            new Told(
                drop.confidence(),
                drop.latestConfidence(),
                planted.stream().anyMatch(event -> overlap(drop, event))))
        .toList();
  }

  private static boolean overlap(Drop drop, Planted event) {
    return drop.detectedAt().isAfter(event.start()) && drop.from().isBefore(event.end());
  }

  private <T> List<T> each(IntFunction<T> question) {
    return IntStream.range(0, topics)
        .parallel()
        .mapToObj(topic -> {
          T answer = question.apply(topic);
          done.run();
          return answer;
        })
        .toList();
  }

  /** Of each detector in hours; not a number where the event was not noticed. */
  private double[] delays(List<DropDetector> detectors, Event event, int topic) {
    Planted planted = new Planted(event, (DAYS_BEFORE + topic % 7) * HOURS + topic * 7 % HOURS);
    Series series =
        Simulator.series(
            EVENTFUL + seed + topic, perHour, planted.to() + DAYS_AFTER * HOURS, List.of(planted));
    return detectors.stream()
        .mapToDouble(one -> delay(one.detect(series, List.of()), planted))
        .toArray();
  }

  private static double delay(List<Drop> found, Planted planted) {
    return found.stream()
        .map(Drop::detectedAt)
        .filter(at -> at.isAfter(planted.start()) && !at.isAfter(planted.end()))
        .mapToDouble(at -> Duration.between(planted.start(), at).toMinutes() / 60.0)
        .min()
        .orElse(Double.NaN);
  }

  private Outcome outcome(List<double[]> delays, int detector) {
    double[] noticed =
        delays.stream()
            .mapToDouble(each -> each[detector])
            .filter(delay -> !Double.isNaN(delay))
            .toArray();
    Arrays.sort(noticed);
    double median = noticed.length == 0 ? Double.NaN : noticed[noticed.length / 2];
    return new Outcome((double) noticed.length / topics, median);
  }
}
