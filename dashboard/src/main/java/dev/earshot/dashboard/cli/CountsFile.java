package dev.earshot.dashboard.cli;

import dev.earshot.sentiment.spike.Count;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of messages of several series in one CSV file, at any step. Rows may come in any order; a
 * step without a row was not heard.
 */
final class CountsFile {

  private static final List<String> COLUMNS = List.of("series", "timestamp", "value");

  private CountsFile() {}

  /** In the order of their first rows; each in time order. */
  static Map<String, List<Count>> read(Path file) {
    Map<String, TreeMap<Instant, Count>> found = new LinkedHashMap<>();
    new CsvFile(file)
        .read(
            COLUMNS,
            row -> {
              Count count = new Count(row.time("timestamp"), row.number("value"));
              Count twin =
                  found
                      .computeIfAbsent(row.text("series"), any -> new TreeMap<>())
                      .put(count.at(), count);
              if (twin != null) {
                throw row.bad("the time %s of this series came before".formatted(count.at()));
              }
            });
    Map<String, List<Count>> series = new LinkedHashMap<>();
    found.forEach((name, counts) -> series.put(name, List.copyOf(counts.values())));
    return series;
  }
}
