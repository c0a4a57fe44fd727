package dev.earshot.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.sentiment.score.Scorers;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ScoringCommandsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine line =
      EarshotCommand.commandLine()
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true));

  @Test
  void score_prints_a_line_of_json_for_each_text() throws IOException {
    Path file = write("I love this so much, thank you!\n\nDas ist wirklich schrecklich und dumm\n");
    assertThat(line.execute("score", file.toString(), "--engine", "linear")).isZero();
    List<JsonNode> lines = out.toString().lines().map(JSON::readTree).toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).get("label").asString()).isEqualTo("positive");
    assertThat(lines.get(0).get("language").asString()).isEqualTo("en");
    assertThat(lines.get(1).get("label").asString()).isEqualTo("neutral");
    assertThat(lines.get(2).get("language").asString()).isEqualTo("de");
    double sum = 0;
    for (String label : List.of("negative", "neutral", "positive")) {
      sum += lines.get(2).get(label).asDouble();
    }
    assertThat(sum).isBetween(1 - 1e-6, 1 + 1e-6);
  }

  @Test
  void models_of_ones_own_judge_and_a_missing_or_damaged_one_is_named_with_its_cure()
      throws IOException {
    Path file = write("I love this so much, thank you!\n");
    Path models = Files.createDirectory(folder.resolve("models"));
    Path model = models.resolve("linear.model");
    String[] command = {
      "score", file.toString(), "--engine", "linear", "--models", models.toString()
    };
    assertThat(line.execute(command)).isEqualTo(1);
    assertThat(err.toString()).contains(model.toString(), "earshot train sentiment");

    byte[] shipped = shipped();
    Files.write(model, Arrays.copyOf(shipped, shipped.length / 2));
    assertThat(line.execute(command)).isEqualTo(1);
    assertThat(err.toString()).contains(model + " is damaged");

    Files.write(model, shipped);
    assertThat(line.execute(command)).isZero();
    assertThat(out.toString()).contains("positive");
    command[3] = "both";
    assertThat(line.execute(command)).isEqualTo(1);
    assertThat(err.toString()).contains(models.resolve("embedding.model").toString());
  }

  private static byte[] shipped() throws IOException {
    try (InputStream model = Scorers.class.getResourceAsStream("linear.model")) {
      return Objects.requireNonNull(model).readAllBytes();
    }
  }

  @Test
  void score_prints_one_array_when_asked_for_json() throws IOException {
    Path file = write("fine\nbad\n");
    assertThat(line.execute("score", file.toString(), "--engine", "linear", "--json")).isZero();
    assertThat(JSON.readTree(out.toString()).size()).isEqualTo(2);
  }

  @Test
  void score_says_which_tier_decided_and_why_when_asked() throws IOException {
    Path file =
        write(
            "I love this so much, thank you!\nKöszönöm szépen mindenkinek a gyors segítséget 😍\n");
    String[] command = {"score", file.toString(), "--engine", "linear", "--json"};
    assertThat(line.execute(command)).isZero();
    JsonNode plain = JSON.readTree(out.toString());
    assertThat(plain.get(0).get("tier").asString()).isEqualTo("first");
    assertThat(plain.get(1).get("tier").asString()).isEqualTo("emoji");
    assertThat(plain.get(0).has("reasons")).isFalse();
    out.getBuffer().setLength(0);
    assertThat(line.execute("score", file.toString(), "--json", "--reasons")).isZero();
    JsonNode first = JSON.readTree(out.toString()).get(0);
    assertThat(first.get("tier").asString()).isEqualTo("second");
    JsonNode reason = first.get("reasons").get(0);
    assertThat(reason.get("text").asString()).isEqualTo("love");
    assertThat(reason.get("weight").asDouble()).isPositive();
    assertThat(reason.get("start").asInt()).isEqualTo(2);
  }

  @Test
  void evaluate_prints_one_json_value_with_all_figures() throws IOException {
    Path file = write("positive\tI love it, thank you!\nnegative\tI hate it, so bad\tmore\n");
    assertThat(
            line.execute("evaluate", "sentiment", file.toString(), "--engine", "linear", "--json"))
        .isZero();
    JsonNode result = JSON.readTree(out.toString());
    assertThat(result.get("n").asInt()).isEqualTo(2);
    assertThat(result.get("accuracy").asDouble()).isEqualTo(1);
    assertThat(result.get("macro_recall").asDouble()).as("no text is neutral").isEqualTo(1);
    assertThat(result.get("classes").get("negative").get("recall").asDouble()).isEqualTo(1);
    assertThat(result.get("confusion").get("positive").get("positive").asInt()).isEqualTo(1);
    for (String key : List.of("macro_recall", "macro_f1", "ece", "messages_per_second")) {
      assertThat(result.get(key).isNumber()).as(key).isTrue();
    }
    JsonNode intervals = result.get("intervals95");
    assertThat(intervals.get("accuracy").get("low").asDouble()).isCloseTo(.342, within(.001));
    for (String key : List.of("accuracy", "macro_recall", "macro_f1")) {
      assertThat(intervals.get(key).get("high").isNumber()).as(key).isTrue();
    }
  }

  @Test
  void what_was_learned_from_corrections_judges_the_next_texts() throws IOException {
    StringBuilder corrections = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      corrections.append("negative\tthe gate was closed at ").append(i).append(" again\n");
      corrections.append("positive\twindow seat number ").append(i).append("\n");
    }
    Path file = write(corrections.toString());
    Path learned = folder.resolve("learned.model");
    assertThat(
            line.execute(
                "train",
                "adaptation",
                file.toString(),
                "--output",
                learned.toString(),
                "--engine",
                "linear",
                "--language",
                "en",
                "--json"))
        .as(err.toString())
        .isZero();
    JsonNode summary = JSON.readTree(out.toString());
    assertThat(summary.get("judged").asInt()).isEqualTo(40);
    assertThat(summary.get("accuracy").asDouble())
        .isGreaterThan(summary.get("accuracy_before").asDouble());

    out.getBuffer().setLength(0);
    Path texts = write("negative\tthe gate was closed\npositive\tI got a window seat\n");
    String engine = "--engine=linear";
    String adapted = "--adaptation=" + learned;
    assertThat(
            line.execute(
                "evaluate", "sentiment", texts.toString(), engine, adapted, "--language=en"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("accuracy     1.0000");
  }

  @Test
  void too_few_corrections_are_bad_input_with_the_number_needed() throws IOException {
    Path file = write("positive\tfine\nnegative\tbad\n");
    String output = "--output=" + folder.resolve("x.model");
    assertThat(line.execute("train", "adaptation", file.toString(), output, "--engine=linear"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("2 of 2 corrections").contains("at least 30");
  }

  @Test
  void a_broken_line_is_bad_input_and_named() throws IOException {
    Path file = write("positive\tfine\nangry\tbad\n");
    assertThat(line.execute("evaluate", "sentiment", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains(file + ":2").contains("angry");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void evaluate_toward_sets_both_ways_side_by_side() throws IOException {
    String[] command = {"evaluate", "toward", "", "--engine", "linear", "--json"};
    command[2] = write("Acme=positive\tBolt=negative\tI love Acme, but I hate Bolt\n").toString();
    assertThat(line.execute(command)).isZero();
    JsonNode all = JSON.readTree(out.toString()).get("all");
    assertThat(all.get("toward").get("accuracy").asDouble()).isEqualTo(1);
    assertThat(all.get("whole").get("accuracy").asDouble()).isEqualTo(.5);
    assertThat(all.get("toward").get("macro_recall").isNumber()).isTrue();
    assertThat(all.get("toward").get("ece").asDouble()).isBetween(0.0, 1.0);
    assertThat(line.execute("evaluate", "toward", command[2], "--engine", "linear")).isZero();
    assertThat(out.toString()).contains("toward each brand");
  }

  @Test
  void evaluate_toward_names_the_line_of_a_brand_that_does_not_occur() throws IOException {
    Path file = write("Acme=positive\tBolt is fine\n");
    assertThat(line.execute("evaluate", "toward", file.toString(), "--engine", "linear"))
        .isEqualTo(2);
    assertThat(err.toString()).contains(file + ":1").contains("Acme");
  }

  @Test
  void a_missing_file_is_bad_input() {
    assertThat(line.execute("score", folder.resolve("none.txt").toString())).isEqualTo(2);
    assertThat(line.execute("train", "sentiment", "--data", folder.resolve("none").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("none.txt").contains("is no folder");
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("texts"), content);
  }
}
