package dev.earshot.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class EarshotCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine line =
      EarshotCommand.commandLine()
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true));

  @Test
  void version_is_printed_to_standard_output() {
    assertThat(line.execute("--version")).isZero();
    assertThat(out.toString()).startsWith("earshot ");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void an_unknown_command_is_bad_input() {
    assertThat(line.execute("dance")).isEqualTo(2);
    assertThat(err.toString()).contains("dance");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_group_without_a_command_names_the_commands_there_are() {
    assertThat(line.execute("topics")).isEqualTo(2);
    assertThat(err.toString()).contains("Missing command after 'topics'");
  }

  @Test
  void global_options_are_read_before_and_after_a_command() {
    EarshotCommand root = line.getCommand();
    line.parseArgs("--home", "a", "topics", "--json", "--topics", "b.yml");
    assertThat(root.json()).isTrue();
    assertThat(root.home()).isEqualTo(Path.of("a"));
    assertThat(root.topics()).contains(Path.of("b.yml"));
  }

  @Test
  void a_failure_is_one_line_without_a_stack_trace() {
    RuntimeException failure = new IllegalStateException("outer", new RuntimeException("a\nb"));
    assertThat(PlainError.of(failure).lines()).containsExactly("RuntimeException: a; b");
    assertThat(PlainError.of(failure).exitCode()).isEqualTo(1);
  }
}
