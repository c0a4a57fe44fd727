package dev.earshot.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class EvaluateDriversCommandTest {

  private static final String[] FILLER = {
    "meadow", "jacket", "window", "garden", "pencil", "orange", "castle", "ribbon", "candle"
  };

  @TempDir private Path folder;
  private final Commands commands = new Commands();

  @Test
  void finds_what_it_planted_and_nothing_where_nothing_happened() throws IOException {
    Path file = Commands.file(folder, "reasons.tsv", messages());

    int code =
        commands.run(
            "evaluate",
            "drivers",
            "--json",
            file.toString(),
            "--planted",
            "200",
            "--trials",
            "3",
            "--permutations",
            "20");

    assertThat(code).isZero();
    JsonNode found = commands.json().get("planted").get(0);
    assertThat(found.propertyNames())
        .containsExactly(
            "planted", "trials", "top1", "top3", "named", "named_right", "coverage", "purity");
    assertThat(found.get("trials").asInt()).isEqualTo(6);
    assertThat(found.get("top1").asDouble()).isEqualTo(1);
    assertThat(found.get("named_right").asDouble()).isEqualTo(1);
    assertThat(found.get("coverage").asDouble()).isGreaterThan(.9);
    assertThat(commands.json().get("named_with_periods_dealt").asDouble()).isLessThanOrEqualTo(.1);
    assertThat(commands.json().get("shown_with_labels_dealt").asDouble()).isLessThanOrEqualTo(.1);
    assertThat(commands.err()).contains("planting 200 messages, 6 trials");
  }

  @Test
  void too_few_messages_and_lines_without_a_reason_column_are_bad_input() throws IOException {
    Path few = Commands.file(folder, "few.tsv", "negative\tlate\t1|acme|late|now\n");
    assertThat(commands.run("evaluate", "drivers", few.toString())).isEqualTo(2);
    assertThat(commands.err()).contains("1 messages are too few");

    Path bare = Commands.file(folder, "bare.tsv", "negative\tlate\n");
    assertThat(commands.run("evaluate", "drivers", bare.toString())).isEqualTo(2);
    assertThat(commands.err()).contains("bare.tsv:1: expected label TAB text TAB id|brand|reason");
  }

  private static String messages() {
    Random random = new Random(5);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 4_500; i++) {
      boolean late = i % 6 == 0;
      boolean rude = i % 6 == 1;
      String about = late ? "parcel delayed " : rude ? "rude cashier " : "";
      StringBuilder text = new StringBuilder(about);
      for (int word = 0; word < 5; word++) {
        text.append(FILLER[random.nextInt(FILLER.length)]).append(' ');
      }
      rows.append(late || rude ? "negative" : i % 2 == 0 ? "positive" : "neutral")
          .append('\t')
          .append(text)
          .append("\t%d|acme|%s|now\n".formatted(i, late ? "late" : rude ? "rude" : ""));
    }
    return rows.toString();
  }
}
