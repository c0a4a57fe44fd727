package dev.earshot.dashboard.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.DropDetection;
import dev.earshot.sentiment.drop.DropDetector;
import dev.earshot.sentiment.simulate.DropTrial;
import dev.earshot.sentiment.simulate.Event;
import dev.earshot.sentiment.simulate.Recipe;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
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
  private static final double THRESHOLD_STEP = 1.08;
  private static final double HIGHEST_THRESHOLD = 200;

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

  @JsonPropertyOrder({"falseAlarms", "events", "peers"})
  record Result(List<Alarms> falseAlarms, List<Noticed> events, List<Peer> peers) {}

  @Override
  public Integer call() {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    if (series < 1) {
      throw new BadInputException("--series must be at least 1, but is " + series);
    }
    List<Alarms> alarms = new ArrayList<>();
    List<Noticed> events = new ArrayList<>();
    List<Peer> peers = new ArrayList<>();
    for (double perHour : VOLUMES) {
      root.err().printf("simulating topics of %.0f messages an hour%n", perHour);
      root.err().flush();
      DropTrial trial = new DropTrial(perHour, series, seed);
      alarms(trial, alarms);
      events(trial, events);
      peers(trial, peers);
    }
    Result result = new Result(alarms, events, peers);
    if (root.json()) {
      root.out().println(Json.write(result));
    } else {
      print(result, root.out());
    }
    root.out().flush();
    return 0;
  }

  private static void alarms(DropTrial trial, List<Alarms> rows) {
    for (Sensitivity sensitivity : Sensitivity.values()) {
      double found = trial.falseAlarms(DropDetection.detector(sensitivity));
      rows.add(new Alarms(sensitivity.name().toLowerCase(Locale.ROOT), trial.perHour(), found));
    }
  }

  private static void events(DropTrial trial, List<Noticed> rows) {
    DropDetector detector = DropDetection.detector(Sensitivity.BALANCED);
    for (Event event : Event.ALL) {
      DropTrial.Outcome outcome = trial.notice(detector, event);
      rows.add(new Noticed(trial.perHour(), event.name(), outcome.rate(), outcome.medianDelay()));
    }
  }

  private void peers(DropTrial trial, List<Peer> rows) {
    DropDetector ours = DropDetection.detector(Sensitivity.BALANCED);
    rows.add(new Peer("balanced", trial.perHour(), 0, trial.falseAlarms(ours), rate(trial, ours)));
    DropTrial others = new DropTrial(trial.perHour(), series, seed + series);
    for (Recipe recipe : Recipe.values()) {
      double threshold = 2;
      while (threshold < HIGHEST_THRESHOLD
          && others.falseAlarms(recipe.at(threshold)) > MOST_FALSE_ALARMS) {
        threshold *= THRESHOLD_STEP;
      }
      DropDetector peer = recipe.at(threshold);
      rows.add(
          new Peer(
              recipe.title(),
              trial.perHour(),
              threshold,
              trial.falseAlarms(peer),
              rate(trial, peer)));
    }
  }

  private static double rate(DropTrial trial, DropDetector detector) {
    return Event.ALL.stream()
        .mapToDouble(event -> trial.notice(detector, event).rate())
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
  }
}
