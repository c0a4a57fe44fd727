package dev.earshot.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class DetectDropsCommandTest {

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final String HEADER = "series,start,negative,neutral,positive\n";

  @TempDir private Path folder;
  private final Commands commands = new Commands();

  @Test
  void prints_a_line_of_json_for_each_drop() throws IOException {
    Path file = Commands.file(folder, "hours.csv", HEADER + fall("acme") + calm("other"));

    assertThat(commands.run("detect", "drops", file.toString())).isZero();

    List<JsonNode> lines = commands.jsonLines();
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().propertyNames())
        .containsExactly("series", "from", "detected_at", "to", "before", "after", "confidence");
    assertThat(lines.getFirst().get("series").asString()).isEqualTo("acme");
    assertThat(lines.getFirst().get("from").asString()).isEqualTo("2026-03-10T00:00:00Z");
    assertThat(lines.getFirst().get("after").asDouble()).isNegative();
  }

  @Test
  void json_is_one_array() throws IOException {
    Path file = Commands.file(folder, "hours.csv", HEADER + calm("other"));

    assertThat(commands.run("detect", "drops", "--json", file.toString())).isZero();

    assertThat(commands.json().isArray()).isTrue();
    assertThat(commands.json()).isEmpty();
  }

  @Test
  void a_prefix_of_the_file_gives_the_same_detections() throws IOException {
    String all = fall("acme");
    Path whole = Commands.file(folder, "whole.csv", HEADER + all);
    Path part =
        Commands.file(
            folder, "part.csv", HEADER + String.join("\n", all.lines().limit(8 * 24 + 6).toList()));
    Commands second = new Commands();

    commands.run("detect", "drops", whole.toString());
    second.run("detect", "drops", part.toString());

    for (String key : List.of("from", "detected_at", "before", "confidence")) {
      assertThat(second.jsonLines().getFirst().get(key))
          .isEqualTo(commands.jsonLines().getFirst().get(key));
    }
  }

  @Test
  void mistakes_name_file_and_line_and_are_bad_input() throws IOException {
    Path file =
        Commands.file(folder, "bad.csv", HEADER + "a,2026-03-02T00:00:00Z,1,2,3\na,soon,1,2,3\n");
    assertThat(commands.run("detect", "drops", file.toString())).isEqualTo(2);
    assertThat(commands.err()).contains("bad.csv:3: start must be a time").contains("'soon'");
    assertThat(commands.out()).isEmpty();
  }

  @Test
  void what_spreadsheets_write_is_read() throws IOException {
    String plain = HEADER + fall("acme");
    Path file =
        Commands.file(
            folder, "sheet.csv", "\uFEFF" + plain.replace("\n", "\r\n").replace("Z,", "+00:00,"));
    Commands second = new Commands();

    assertThat(commands.run("detect", "drops", file.toString())).isZero();

    second.run("detect", "drops", Commands.file(folder, "plain.csv", plain).toString());
    assertThat(commands.out()).isNotEmpty().isEqualTo(second.out());
  }

  @Test
  void times_west_of_greenwich_are_read() throws IOException {
    Path file =
        Commands.file(
            folder,
            "west.csv",
            HEADER + "a,2026-03-02T00:00:00-05:00,1,2,3\na,2026-03-02T05:00:00Z,1,2,3\n");

    assertThat(commands.run("detect", "drops", file.toString())).isEqualTo(2);

    assertThat(commands.err())
        .contains("west.csv:3: the hour 2026-03-02T05:00:00Z")
        .contains("before");
  }

  @Test
  void rows_that_do_not_fit_the_header_and_impossible_counts_are_bad_input() throws IOException {
    Path longer = Commands.file(folder, "long.csv", HEADER + "a,2026-03-02T00:00:00Z,1,2,3,4\n");
    assertThat(commands.run("detect", "drops", longer.toString())).isEqualTo(2);
    assertThat(commands.err()).contains("long.csv:2: 6 fields under 5 columns");

    Path large =
        Commands.file(
            folder, "large.csv", HEADER + "a,2026-03-02T00:00:00Z,9223372036854775807,2,3\n");
    assertThat(commands.run("detect", "drops", large.toString())).isEqualTo(2);
    assertThat(commands.err()).contains("large.csv:2: negative must be a whole number from 0 to");

    Path twice =
        Commands.file(folder, "twice.csv", "series,start,negative,neutral,positive,positive\n");
    assertThat(commands.run("detect", "drops", twice.toString())).isEqualTo(2);
    assertThat(commands.err()).contains("twice.csv").contains("duplicate");
  }

  @Test
  void a_header_without_a_column_is_bad_input() throws IOException {
    Path file = Commands.file(folder, "bad.csv", "series,start,negative,positive\n");
    assertThat(commands.run("detect", "drops", file.toString())).isEqualTo(2);
    assertThat(commands.err()).contains("bad.csv:1").contains("missing: neutral");
  }

  @Test
  void negative_counts_twin_hours_and_half_hours_are_bad_input() throws IOException {
    for (String rows :
        List.of(
            "a,2026-03-02T00:00:00Z,-1,2,3\n",
            "a,2026-03-02T00:00:00Z,1,2,3\na,2026-03-02 00:00:00,1,2,3\n",
            "a,2026-03-02T00:30:00Z,1,2,3\n")) {
      Path file = Commands.file(folder, "bad.csv", HEADER + rows);
      assertThat(commands.run("detect", "drops", file.toString())).isEqualTo(2);
    }
    assertThat(commands.err())
        .contains("whole number")
        .contains("came before")
        .contains("whole hour");
  }

  @Test
  void a_missing_file_is_bad_input() {
    assertThat(commands.run("detect", "drops", folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(commands.err()).contains("none.csv is no file");
  }

  /** Eight days as ever, then one in which complaints double. */
  private static String fall(String series) {
    StringBuilder rows = new StringBuilder(rows(series, 0, 8 * 24, 10));
    return rows.append(rows(series, 8 * 24, 24, 30)).toString();
  }

  private static String calm(String series) {
    return rows(series, 0, 9 * 24, 10);
  }

  private static String rows(String series, int from, int hours, int negative) {
    StringBuilder rows = new StringBuilder();
    for (int hour = from; hour < from + hours; hour++) {
      rows.append(
          "%s,%s,%d,%d,15\n"
              .formatted(
                  series, START.plus(Duration.ofHours(hour)), negative + hour % 3, 25 - hour % 3));
    }
    return rows.toString();
  }
}
