package dev.earshot.dashboard.cli;

import dev.earshot.sentiment.evaluate.NabScore.Window;
import dev.earshot.sentiment.spike.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Series of the Numenta Anomaly Benchmark in one folder: files with the columns timestamp,value and
 * {@code combined_windows.json} with the labelled windows of each.
 */
final class NabFolder {

  private static final String LABELS = "combined_windows.json";

  private NabFolder() {}

  /** One labelled series. */
  record Labelled(List<Count> counts, List<Window> windows) {}

  /** By name of the file, without its ending. */
  static Map<String, Labelled> read(Path folder) {
    Map<String, Labelled> series = new TreeMap<>();
    JsonNode labels = labels(folder.resolve(LABELS));
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      List<Window> windows = windows(labels, name, folder.resolve(LABELS));
      series.put(
          name.substring(0, name.length() - ".csv".length()), new Labelled(counts(file), windows));
    }
    if (series.isEmpty()) {
      throw new BadInputException("%s has no CSV file with labels".formatted(folder));
    }
    return series;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new BadInputException("%s cannot be listed: %s".formatted(folder, e.getMessage()));
    }
  }

  private static JsonNode labels(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException("%s is missing: the labels of the series".formatted(file));
    }
    try {
      return JsonMapper.builder().build().readTree(file.toFile());
    } catch (JacksonException e) {
      throw new BadInputException("%s is no JSON: %s".formatted(file, e.getOriginalMessage()));
    }
  }

  /** The benchmark names series by folder and file. */
  private static List<Window> windows(JsonNode labels, String name, Path file) {
    for (Map.Entry<String, JsonNode> entry : labels.properties()) {
      if (entry.getKey().endsWith("/" + name) || entry.getKey().equals(name)) {
        List<Window> windows = new ArrayList<>();
        for (JsonNode window : entry.getValue()) {
          windows.add(new Window(time(window.path(0), file), time(window.path(1), file)));
        }
        return windows;
      }
    }
    throw new BadInputException("%s has no labels for %s".formatted(file, name));
  }

  private static Instant time(JsonNode node, Path file) {
    try {
      return LocalDateTime.parse(node.asString().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new BadInputException("%s: '%s' is no time".formatted(file, node.asString()));
    }
  }

  private static List<Count> counts(Path file) {
    TreeMap<Instant, Count> counts = new TreeMap<>();
    new CsvFile(file)
        .read(
            List.of("timestamp", "value"),
            row ->
                counts.put(
                    row.time("timestamp"), new Count(row.time("timestamp"), row.number("value"))));
    return List.copyOf(counts.values());
  }
}
