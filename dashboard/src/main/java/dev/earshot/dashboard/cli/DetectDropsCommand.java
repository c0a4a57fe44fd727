package dev.earshot.dashboard.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.earshot.listener.store.Series;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropDetection;
import dev.earshot.sentiment.drop.DropDetector;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code earshot detect drops FILE}: drops of sentiment in hourly counts. */
@Command(
    name = "drops",
    description = {
      "Find drops of sentiment in a CSV file of hourly counts.",
      "Prints a line of JSON for each; with --json one array of them. The confidence is that of the",
      "hour in which a drop was detected, and does not change with the hours that follow."
    })
final class DetectDropsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "CSV with the columns series,start,negative,neutral,positive; hours in UTC.")
  private @Nullable Path file;

  @Option(
      names = "--sensitivity",
      paramLabel = "strict|balanced|sensitive",
      description = "False alarms to expect in 30 days: 0.3, 1 or 3. Default: balanced.")
  private Sensitivity sensitivity = Sensitivity.BALANCED;

  /**
   * As much as is known by the hour of {@code detectedAt} is said of it, whatever follows; but for
   * {@code to}, where the series ends while a drop has not recovered, and {@code after}.
   */
  @JsonPropertyOrder({"series", "from", "detectedAt", "to", "before", "after", "confidence"})
  record Line(
      String series,
      Instant from,
      Instant detectedAt,
      Instant to,
      double before,
      double after,
      double confidence) {}

  @Override
  public Integer call() {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    DropDetector detector = DropDetection.detector(sensitivity);
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, Series> series :
        HourlyFile.read(Objects.requireNonNull(file)).entrySet()) {
      for (Drop drop : detector.detect(series.getValue(), List.of())) {
        lines.add(line(series.getKey(), drop));
      }
    }
    Json.print(lines, root);
    return 0;
  }

  private static Line line(String series, Drop drop) {
    return new Line(
        series,
        drop.from(),
        drop.detectedAt(),
        drop.to(),
        drop.before(),
        drop.after(),
        drop.confidence());
  }
}
