package dev.earshot.dashboard.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.evaluate.NabScore;
import dev.earshot.sentiment.evaluate.NabScore.Judged;
import dev.earshot.sentiment.spike.Count;
import dev.earshot.sentiment.spike.Spike;
import dev.earshot.sentiment.spike.SpikeDetection;
import dev.earshot.sentiment.spike.SpikeDetector;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code earshot evaluate spikes FOLDER}: the spike detector on series of the NAB benchmark. */
@Command(
    name = "spikes",
    description = {
      "Measure the spike detector on series of the Numenta Anomaly Benchmark:",
      "its standard score, recall and false alarms, at each sensitivity and threshold."
    })
final class EvaluateSpikesCommand implements Callable<Integer> {

  private static final double MOST_FALSE_ALARMS = 1;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description = "CSV files with timestamp,value, and combined_windows.json.")
  private @Nullable Path folder;

  /**
   * One setting on all series, or one series.
   *
   * @param nabScore standard profile, 0 for silence, 100 for perfection
   */
  @JsonPropertyOrder({"setting", "nabScore", "windows", "recall", "falseAlarmsIn30Days"})
  record Row(
      String setting, double nabScore, int windows, double recall, double falseAlarmsIn30Days) {

    static Row of(String setting, NabScore score) {
      return new Row(
          setting, score.score(), score.windows(), score.recall(), score.falseAlarmsIn30Days());
    }
  }

  /**
   * @param ranked the default setting, keeping only its spikes with the highest scores, as many as
   *     cost at most one false alarm in 30 days
   */
  @JsonPropertyOrder({"sensitivities", "thresholds", "series", "ranked"})
  record Result(List<Row> sensitivities, List<Row> thresholds, List<Row> series, Row ranked) {}

  @Override
  public Integer call() {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    Map<String, NabFolder.Labelled> series = NabFolder.read(Objects.requireNonNull(folder));
    Result result =
        new Result(
            sensitivities(series.values()),
            thresholds(series.values()),
            each(series),
            ranked(series.values()));
    if (root.json()) {
      root.out().println(Json.write(result));
    } else {
      print(result, root);
    }
    root.out().flush();
    return 0;
  }

  private static List<Row> sensitivities(Collection<NabFolder.Labelled> series) {
    List<Row> rows = new ArrayList<>();
    for (Sensitivity sensitivity : Sensitivity.values()) {
      String name = sensitivity.name().toLowerCase(Locale.ROOT);
      rows.add(Row.of(name, score(series, SpikeDetection.detector(sensitivity))));
    }
    return rows;
  }

  private static List<Row> thresholds(Collection<NabFolder.Labelled> series) {
    List<Row> rows = new ArrayList<>();
    for (double threshold = 2.5; threshold <= 9; threshold += .5) {
      rows.add(
          Row.of(
              "z ≥ %.1f".formatted(threshold), score(series, SpikeDetection.detector(threshold))));
    }
    return rows;
  }

  private static List<Row> each(Map<String, NabFolder.Labelled> series) {
    List<Row> rows = new ArrayList<>();
    series.forEach((name, one) ->
        rows.add(Row.of(name, score(List.of(one), SpikeDetection.detector(Sensitivity.BALANCED)))));
    return rows;
  }

  private static Row ranked(Collection<NabFolder.Labelled> series) {
    SpikeDetector detector = SpikeDetection.detector(Sensitivity.BALANCED);
    BiFunction<List<Count>, Double, List<Spike>> from =
        (counts, least) ->
            detector.detect(counts, List.of()).stream()
                .filter(spike -> spike.score() >= least)
                .toList();
    List<Double> scores =
        series.stream()
            .flatMap(one -> detector.detect(one.counts(), List.of()).stream())
            .map(Spike::score)
            .sorted()
            .toList();
    for (double least : scores) {
      NabScore score =
          NabScore.of(
              series.stream().map(one -> judged(one, from.apply(one.counts(), least))).toList());
      if (score.falseAlarmsIn30Days() <= MOST_FALSE_ALARMS) {
        return Row.of("balanced, score ≥ %.2f".formatted(least), score);
      }
    }
    return Row.of("none", NabScore.of(List.of()));
  }

  private static NabScore score(Collection<NabFolder.Labelled> series, SpikeDetector detector) {
    return NabScore.of(
        series.stream().map(one -> judged(one, detector.detect(one.counts(), List.of()))).toList());
  }

  private static Judged judged(NabFolder.Labelled series, List<Spike> spikes) {
    List<Instant> rows = series.counts().stream().map(Count::at).toList();
    return new Judged(rows, series.windows(), spikes.stream().map(Spike::detectedAt).toList());
  }

  private static void print(Result result, EarshotCommand root) {
    root.out()
        .printf("%-28s %9s %8s %7s %14s%n", "", "NAB score", "windows", "recall", "false in 30 d");
    print(result.sensitivities(), root);
    print(List.of(result.ranked()), root);
    root.out().println();
    print(result.thresholds(), root);
    root.out().printf("%nbalanced, each series%n");
    print(result.series(), root);
  }

  private static void print(List<Row> rows, EarshotCommand root) {
    for (Row row : rows) {
      root.out()
          .printf(
              "%-28s %9.1f %8d %7.2f %14.2f%n",
              row.setting(),
              row.nabScore(),
              row.windows(),
              row.recall(),
              row.falseAlarmsIn30Days());
    }
  }
}
