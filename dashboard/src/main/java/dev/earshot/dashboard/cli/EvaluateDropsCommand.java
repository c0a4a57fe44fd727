package dev.earshot.dashboard.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.DropDetection;
import dev.earshot.sentiment.drop.DropDetector;
import dev.earshot.sentiment.simulate.DropTrial;
import dev.earshot.sentiment.simulate.Event;
import dev.earshot.sentiment.simulate.Recipe;
import dev.earshot.sentiment.simulate.Reliability;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code earshot evaluate drops}: the drop detector and its peers on simulated topics. */
@Command(
    name = "drops",
    description = {
      "Measure the drop detector on simulated topics: false alarms, how many events it notices and",
      "how soon; and the same for the recipes that others document."
    })
final class EvaluateDropsCommand implements Callable<Integer> {

  private static final double[] VOLUMES = {5, 50, 1000};
  private static final double MOST_FALSE_ALARMS = 1;

  /** Looks at a topic of each volume: for thresholds, false alarms, events, confidence. */
  private static final int ROUNDS = 4;

  private static final List<Recipe> RECIPES = List.of(Recipe.values());
  private static final List<DropDetector> OURS =
      Stream.of(Sensitivity.values()).map(DropDetection::detector).toList();

  /** Of our detectors. */
  private static final List<String> NAMES =
      Stream.of(Sensitivity.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();

  private static final String BALANCED = "balanced";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--series",
      paramLabel = "N",
      description = "Simulated topics for each figure. Default: ${DEFAULT-VALUE}",
      defaultValue = "100")
  private int series;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed, other topics. Default: ${DEFAULT-VALUE}",
      defaultValue = "1")
  private long seed;

  @JsonPropertyOrder({"detector", "perHour", "falseAlarmsIn30Days"})
  record Alarms(String detector, double perHour, double falseAlarmsIn30Days) {}

  /**
   * @param rate share noticed before the event was over
   */
  @JsonPropertyOrder({"perHour", "event", "rate", "medianDelayHours"})
  record Noticed(double perHour, String event, double rate, double medianDelayHours) {}

  /**
   * @param threshold the lowest with at most one false alarm in 30 days on other topics
   * @param rate mean over all kinds of event
   */
  @JsonPropertyOrder({"detector", "perHour", "threshold", "falseAlarmsIn30Days", "rate"})
  record Peer(
      String detector, double perHour, double threshold, double falseAlarmsIn30Days, double rate) {}

  /**
   * @param confidence whether that of the balanced detector's drops keeps its word, all volumes
   * @param latestConfidence the same of what is told of them when they are over
   */
  @JsonPropertyOrder({"falseAlarms", "events", "peers", "confidence", "latestConfidence"})
  record Result(
      List<Alarms> falseAlarms,
      List<Noticed> events,
      List<Peer> peers,
      List<Reliability> confidence,
      List<Reliability> latestConfidence) {}

  @Override
  public Integer call() {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    if (series < 1) {
      throw new BadInputException("--series must be at least 1, but is " + series);
    }
    List<Alarms> alarms = new ArrayList<>();
    List<Noticed> events = new ArrayList<>();
    List<Peer> peers = new ArrayList<>();
    List<DropTrial.Told> told = new ArrayList<>();
    try (ProgressBar bar = Progress.ofShare("simulating", root)) {
      Runnable done = steps(bar, (long) VOLUMES.length * ROUNDS * series);
      for (double perHour : VOLUMES) {
        measure(perHour, done, alarms, events, peers);
        told.addAll(
            new DropTrial(perHour, series, seed, done)
                .told(DropDetection.detector(Sensitivity.BALANCED)));
      }
    }
    Result result =
        new Result(alarms, events, peers, Reliability.of(told), Reliability.ofLatest(told));
    if (root.json()) {
      root.out().println(Json.write(result));
    } else {
      print(result, root.out());
    }
    root.out().flush();
    return 0;
  }

  private static Runnable steps(ProgressBar bar, long whole) {
    LongAdder done = new LongAdder();
    return () -> {
      done.increment();
      bar.stepTo(done.sum() * Progress.WHOLE / whole);
    };
  }

  /** All detectors see the same topics, so that each topic is simulated once. */
  private void measure(
      double perHour, Runnable done, List<Alarms> alarms, List<Noticed> events, List<Peer> peers) {
    List<Double> thresholds =
        Recipe.thresholds(new DropTrial(perHour, series, seed + series, done), MOST_FALSE_ALARMS);
    List<DropDetector> recipes =
        IntStream.range(0, RECIPES.size())
            .mapToObj(i -> RECIPES.get(i).at(thresholds.get(i)))
            .toList();
    DropDetector balanced = DropDetection.detector(Sensitivity.BALANCED);
    DropTrial trial = new DropTrial(perHour, series, seed, done);
    List<Double> falseAlarms = trial.falseAlarms(joined(OURS, recipes));
    List<DropTrial.Noticed> noticed = trial.notice(joined(List.of(balanced), recipes), Event.ALL);
    for (int i = 0; i < OURS.size(); i++) {
      alarms.add(new Alarms(NAMES.get(i), perHour, falseAlarms.get(i)));
    }
    for (DropTrial.Noticed each : noticed) {
      DropTrial.Outcome outcome = each.outcomes().getFirst();
      events.add(new Noticed(perHour, each.event().name(), outcome.rate(), outcome.medianDelay()));
    }
    double ours = falseAlarms.get(NAMES.indexOf(BALANCED));
    peers.add(new Peer(BALANCED, perHour, 0, ours, rate(noticed, 0)));
    for (int i = 0; i < RECIPES.size(); i++) {
      double theirs = falseAlarms.get(OURS.size() + i);
      peers.add(
          new Peer(
              RECIPES.get(i).title(), perHour, thresholds.get(i), theirs, rate(noticed, i + 1)));
    }
  }

  private static List<DropDetector> joined(List<DropDetector> some, List<DropDetector> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static double rate(List<DropTrial.Noticed> noticed, int detector) {
    return noticed.stream()
        .mapToDouble(event -> event.outcomes().get(detector).rate())
        .average()
        .orElse(0);
  }

  private static void print(Result result, PrintWriter out) {
    out.printf("%-18s %9s %26s%n", "sensitivity", "per hour", "false alarms in 30 days");
    for (Alarms row : result.falseAlarms()) {
      out.printf("%-18s %9.0f %26.2f%n", row.detector(), row.perHour(), row.falseAlarmsIn30Days());
    }
    out.printf("%n%-18s %9s %8s %14s%n", "event (balanced)", "per hour", "noticed", "median delay");
    for (Noticed row : result.events()) {
      out.printf(
          "%-18s %9.0f %8.2f %12.1f h%n",
          row.event(), row.perHour(), row.rate(), row.medianDelayHours());
    }
    out.printf(
        "%n%-18s %9s %8s %14s %14s%n",
        "all events", "per hour", "noticed", "false in 30 d", "threshold");
    for (Peer row : result.peers()) {
      out.printf(
          "%-18s %9.0f %8.2f %14.2f %14s%n",
          row.detector(),
          row.perHour(),
          row.rate(),
          row.falseAlarmsIn30Days(),
          row.threshold() == 0 ? "" : "%.2f".formatted(row.threshold()));
    }
    print("confidence", result.confidence(), out);
    print("when over", result.latestConfidence(), out);
  }

  private static void print(String title, List<Reliability> rows, PrintWriter out) {
    out.printf("%n%-18s %9s %8s %14s%n", title, "drops", "mean", "of them real");
    for (Reliability row : rows) {
      out.printf(
          "%-18s %9d %8.2f %14.2f%n",
          "%.2f to %.2f".formatted(row.from(), row.to()),
          row.drops(),
          row.confidence(),
          row.real());
    }
  }
}
