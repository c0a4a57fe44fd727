package dev.earshot.dashboard.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.spike.Spike;
import dev.earshot.sentiment.spike.SpikeDetection;
import dev.earshot.sentiment.spike.SpikeDetector;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code earshot detect spikes FILE}: bursts of messages in counts at any step. */
@Command(
    name = "spikes",
    description = {
      "Find spikes of volume in a CSV file of counts, at most one in 24 hours and series.",
      "Prints a line of JSON for each; with --json one array of them."
    })
final class DetectSpikesCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "CSV with the columns series,timestamp,value; one row a step, times in UTC.")
  private @Nullable Path file;

  @Option(
      names = "--sensitivity",
      paramLabel = "strict|balanced|sensitive",
      description = "How far above usual is a spike. Default: balanced.")
  private Sensitivity sensitivity = Sensitivity.BALANCED;

  /** The score says how many times the usual volume came in the last quarter of an hour. */
  @JsonPropertyOrder({"series", "from", "detectedAt", "score"})
  record Line(String series, Instant from, Instant detectedAt, double score) {}

  @Override
  public Integer call() {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    SpikeDetector detector = SpikeDetection.detector(sensitivity);
    List<Line> lines = new ArrayList<>();
    CountsFile.read(Objects.requireNonNull(file))
        .forEach((series, counts) -> {
          for (Spike spike : detector.detect(counts, List.of())) {
            lines.add(new Line(series, spike.from(), spike.detectedAt(), spike.score()));
          }
        });
    Json.print(lines, root);
    return 0;
  }
}
