package dev.earshot.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class ExplainCommandTest {

  private static final List<String> LABELS = List.of("negative", "neutral", "positive", "positive");
  private static final List<String> TALK =
      List.of(
          "the meadow path was lovely this morning",
          "my sister bought the green jacket in town",
          "does anybody know when the shop opens on sunday",
          "we walked up the hill with both dogs",
          "the blue backpack has many pockets inside");

  @TempDir private Path folder;
  private final Commands commands = new Commands();

  @Test
  void json_has_drivers_that_add_up_with_the_lines_of_both_periods() throws IOException {
    Path file = Commands.file(folder, "week.tsv", talk(0, 200) + talk(1, 100) + parcels(1, 60));

    assertThat(commands.run("explain", "--json", file.toString())).isZero();

    JsonNode result = commands.json();
    assertThat(result.propertyNames()).containsExactly("before", "after", "change", "drivers");
    JsonNode first = result.get("drivers").get(0);
    assertThat(first.propertyNames()).containsExactly("name", "kind", "points", "count", "lines");
    assertThat(first.get("name").asString()).contains("parcel");
    assertThat(first.get("kind").asString()).isEqualTo("theme");
    assertThat(first.get("count").asInt()).isEqualTo(60);
    assertThat(first.get("lines").get(0).asInt()).isEqualTo(301);
    double sum = 0;
    Set<Integer> lines = new HashSet<>();
    for (JsonNode driver : result.get("drivers")) {
      sum += driver.get("points").asDouble();
      driver.get("lines").forEach(line -> assertThat(lines.add(line.asInt())).isTrue());
    }
    assertThat(sum).isCloseTo(result.get("change").asDouble(), within(1e-9));
    assertThat(lines).hasSize(360);
    assertThat(last(result).get("name").asString()).isEqualTo("not explained");
  }

  @Test
  void what_could_be_chance_is_told_as_a_guess() throws IOException {
    Path file =
        Commands.file(
            folder, "week.tsv", talk(0, 600) + parcels(0, 20) + talk(1, 300) + parcels(1, 20));

    assertThat(commands.run("explain", "--json", file.toString())).isZero();
    JsonNode first = commands.json().get("drivers").get(0);
    assertThat(first.get("name").asString()).contains("parcel");
    assertThat(first.get("guess").asBoolean()).isTrue();
    assertThat(last(commands.json()).has("guess")).isFalse();

    assertThat(commands.run("explain", file.toString())).isZero();
    assertThat(commands.out()).contains("(theme), could be chance");
  }

  @Test
  void a_spammer_is_named_as_author() throws IOException {
    StringBuilder rows = new StringBuilder(talk(0, 200)).append(talk(1, 100));
    for (int i = 0; i < 50; i++) {
      rows.append("1\tnegative\tnever buy their tents again\tforum\t@grumpy\n");
    }
    Path file = Commands.file(folder, "week.tsv", rows.toString());

    assertThat(commands.run("explain", file.toString(), "--json", "--language", "en")).isZero();

    JsonNode first = commands.json().get("drivers").get(0);
    assertThat(first.get("kind").asString()).isEqualTo("author");
    assertThat(first.get("name").asString()).isEqualTo("@grumpy");
  }

  @Test
  void without_json_it_prints_a_table() throws IOException {
    Path file = Commands.file(folder, "week.tsv", talk(0, 200) + talk(1, 100) + parcels(1, 60));

    assertThat(commands.run("explain", file.toString())).isZero();

    assertThat(commands.out()).contains("net sentiment +25.0 → ").contains("parcel");
    assertThat(commands.out().lines().takeWhile(line -> !line.startsWith("at least:")).toList())
        .filteredOn(line -> !line.isEmpty())
        .last(InstanceOfAssertFactories.STRING)
        .endsWith("not explained");
  }

  @Test
  void mistakes_name_file_and_line_and_are_bad_input() throws IOException {
    assertMistake("0\tnegative\n", "week.tsv:1: expected period TAB label TAB text");
    assertMistake("0\tpositive\tfine\n2\tneutral\thm\n", "week.tsv:2: period must be 0");
    assertMistake("0\tgrim\tbad\n", "week.tsv:1: label must be negative, neutral or positive");
    assertMistake("\n\n", "week.tsv has no message");
  }

  @Test
  void a_missing_file_is_bad_input() {
    assertThat(commands.run("explain", folder.resolve("none.tsv").toString())).isEqualTo(2);
    assertThat(commands.err()).contains("none.tsv is no file");
  }

  @Test
  void one_period_alone_leaves_nothing_to_explain() throws IOException {
    Path file = Commands.file(folder, "week.tsv", talk(1, 40));

    assertThat(commands.run("explain", "--json", file.toString())).isZero();

    assertThat(commands.json().get("drivers")).hasSize(1);
  }

  private void assertMistake(String rows, String message) throws IOException {
    Path file = Commands.file(folder, "week.tsv", rows);
    assertThat(commands.run("explain", file.toString())).isEqualTo(2);
    assertThat(commands.err()).contains(message);
    assertThat(commands.out()).isEmpty();
  }

  private static JsonNode last(JsonNode result) {
    return result.get("drivers").get(result.get("drivers").size() - 1);
  }

  /** Of two fifths each that praise and that complain the same in both periods. */
  private static String talk(int period, int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String text = TALK.get(i % TALK.size()) + " " + word(i);
      rows.append("%d\t%s\t%s%n".formatted(period, LABELS.get(i % LABELS.size()), text));
    }
    return rows.toString();
  }

  private static String parcels(int period, int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(
          "%d\tnegative\tstill no parcel, the courier lost it %s%n".formatted(period, word(i)));
    }
    return rows.toString();
  }

  /** A made-up word for each number, so that no two messages are the same. */
  private static String word(int i) {
    return "" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + "x" + i % 7 + "o";
  }
}
