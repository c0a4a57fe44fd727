package dev.earshot.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void only_the_help_of_the_whole_says_what_happens_without_a_command() {
    assertThat(line.execute("--help")).isZero();
    assertThat(out.toString()).contains("Without a command, the server starts.");
    out.getBuffer().setLength(0);
    assertThat(line.execute("report", "--help")).isZero();
    assertThat(out.toString())
        .contains("Usage: earshot report")
        .doesNotContain("Without a command");
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

  @Test
  void a_setting_that_cannot_be_is_bad_input_told_by_its_name() {
    String wrong = "earshot.alerts.webhooks: two webhooks are called 'ops'";
    RuntimeException start = new IllegalStateException(new IllegalArgumentException(wrong));
    assertThat(PlainError.of(start)).isEqualTo(new PlainError(List.of(wrong), 2));
  }

  @Test
  void a_file_that_is_no_file_of_posts_is_bad_input() {
    CollectException array = new CollectException(Kind.MALFORMED, "a.json is one array", null);
    CollectException away = new CollectException(Kind.UNREACHABLE, "a.json cannot be read", null);
    assertThat(PlainError.of(array)).isEqualTo(new PlainError(List.of("a.json is one array"), 2));
    assertThat(PlainError.of(away).exitCode()).isEqualTo(1);
  }

  @Test
  void an_import_that_matches_nothing_says_where_to_look(@TempDir Path folder) throws IOException {
    Path topics = Commands.file(folder, "t.yml", "topics: [{id: tent, any: [tent]}]\n");
    Path posts = Commands.file(folder, "p.csv", "id,text,published_at\n1,A boat,2026-03-02\n");
    Path home = folder.resolve("home");

    assertThat(
            line.execute(
                "import",
                "--home",
                home.toString(),
                "--topics",
                topics.toString(),
                posts.toString()))
        .isZero();
    assertThat(out.toString()).contains("read 1, matched 0, saved 0, rejected 0");
    assertThat(err.toString()).contains("None of the messages matched a topic");
  }

  @Test
  void an_import_of_a_folder_or_of_nothing_says_so(@TempDir Path folder) {
    assertThat(line.execute("import", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains(folder + " is a folder: name the files in it");
    assertThat(line.execute("import", folder.resolve("no.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no such file: " + folder.resolve("no.csv"));
  }
}
