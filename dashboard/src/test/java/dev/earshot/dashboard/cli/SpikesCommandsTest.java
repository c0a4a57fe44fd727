package dev.earshot.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class SpikesCommandsTest {

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant BURST = START.plus(Duration.ofDays(9));

  @TempDir private Path folder;
  private final Commands commands = new Commands();

  @Test
  void detect_spikes_prints_a_line_of_json_for_each() throws IOException {
    Path file =
        Commands.file(
            folder, "counts.csv", "series,timestamp,value\n" + rows("acme,", 5) + rows("calm,", 1));

    assertThat(commands.run("detect", "spikes", file.toString())).isZero();

    assertThat(commands.jsonLines()).hasSize(1);
    JsonNode line = commands.jsonLines().getFirst();
    assertThat(line.propertyNames()).containsExactly("series", "from", "detected_at", "score");
    assertThat(line.get("series").asString()).isEqualTo("acme");
    assertThat(Instant.parse(line.get("detected_at").asString()))
        .isBetween(BURST, BURST.plus(Duration.ofHours(1)));
  }

  @Test
  void mistakes_in_counts_name_file_line_and_cure() throws IOException {
    Path file =
        Commands.file(folder, "bad.csv", "series,timestamp,value\na,2026-03-02 00:00:00,-3\n");

    assertThat(commands.run("detect", "spikes", file.toString())).isEqualTo(2);

    assertThat(commands.err())
        .contains("bad.csv:2: value must be a number from 0")
        .contains("'-3'");
  }

  @Test
  void evaluate_spikes_scores_labelled_series() throws IOException {
    Commands.file(folder, "acme.csv", "timestamp,value\n" + rows("", 5));
    Commands.file(
        folder,
        "combined_windows.json",
        "{\"real/acme.csv\": [[\"%s\", \"%s\"]]}"
            .formatted(plain(BURST.minusSeconds(600)), plain(BURST.plus(Duration.ofHours(20)))));

    assertThat(commands.run("evaluate", "spikes", "--json", folder.toString())).isZero();

    JsonNode balanced = commands.json().get("sensitivities").get(1);
    assertThat(balanced.get("setting").asString()).isEqualTo("balanced");
    assertThat(balanced.get("recall").asDouble()).isEqualTo(1);
    assertThat(balanced.get("nab_score").asDouble()).isGreaterThan(90);
  }

  @Test
  void evaluate_spikes_says_when_labels_are_missing() throws IOException {
    Files.createFile(folder.resolve("acme.csv"));

    assertThat(commands.run("evaluate", "spikes", folder.toString())).isEqualTo(2);

    assertThat(commands.err()).contains("combined_windows.json is missing");
  }

  /** Twelve days of 5 to 8 messages a step, and so many times as many for three hours. */
  private static String rows(String prefix, int factor) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 12 * 288; i++) {
      Instant at = START.plus(Duration.ofMinutes(5L * i));
      boolean burst = !at.isBefore(BURST) && at.isBefore(BURST.plus(Duration.ofHours(3)));
      rows.append("%s%s,%d\n".formatted(prefix, plain(at), (5 + i * 7 % 4) * (burst ? factor : 1)));
    }
    return rows.toString();
  }

  private static String plain(Instant at) {
    return at.toString().replace('T', ' ').replace("Z", "");
  }
}
