package dev.earshot.dashboard.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in tests as a shell would, and keeps what they print. */
final class Commands {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** The exit code. */
  int run(String... arguments) {
    CommandLine line =
        EarshotCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** Standard output as one JSON value. */
  JsonNode json() {
    return JsonMapper.shared().readTree(out());
  }

  /** Standard output as a JSON value a line. */
  List<JsonNode> jsonLines() {
    return out().lines().map(JsonMapper.shared()::readTree).toList();
  }

  static Path file(Path folder, String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
