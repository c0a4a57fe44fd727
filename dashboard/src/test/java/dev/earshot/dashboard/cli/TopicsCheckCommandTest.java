package dev.earshot.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TopicsCheckCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_good_file_is_counted() throws IOException {
    Path file = write("topics:\n  - id: acme\n    name: Acme\n    any: [acme]\n");
    assertThat(check(file.toString())).isZero();
    assertThat(out.toString()).contains("is good: topics 1, sources 0");
  }

  @Test
  void mistakes_are_told_with_their_place_and_are_bad_input() throws IOException {
    Path file = write("topics:\n  - id: acme\n    name: Acme\n    amy: [acme]\n");
    assertThat(check(file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("topics.yml:4:5").contains("amy");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void json_is_one_value_with_the_problems() throws IOException {
    Path file = write("topics:\n  - id: acme\n    name: Acme\n    amy: [acme]\n");
    assertThat(check("--json", file.toString())).isEqualTo(2);
    JsonNode result = JsonMapper.shared().readTree(out.toString());
    assertThat(result.get("valid").asBoolean()).isFalse();
    assertThat(result.get("problems").values())
        .anyMatch(problem -> problem.get("line").asInt() == 4 && problem.has("message"));
  }

  @Test
  void a_missing_file_is_bad_input() {
    assertThat(check(folder.resolve("none.yml").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no such file");
  }

  private int check(String... arguments) {
    CommandLine line =
        EarshotCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 2];
    all[0] = "topics";
    all[1] = "check";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return line.execute(all);
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("topics.yml"), yaml);
  }
}
