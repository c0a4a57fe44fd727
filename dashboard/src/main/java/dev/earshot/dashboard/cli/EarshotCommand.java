package dev.earshot.dashboard.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code earshot}: the options every command takes, and the list of commands. */
@Command(
    name = "earshot",
    description =
        "Listens to what people say about a brand and tells when the mood falls, and why.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      ReportCommand.class,
      TopicsCommand.class,
      PeopleCommand.class,
      ScoreCommand.class,
      EvaluateCommand.class,
      DetectCommand.class,
      ExplainCommand.class,
      TrainCommand.class,
    })
public final class EarshotCommand implements Callable<Integer> {

  /** A failed start is told in one line by {@link PlainError}, so libraries keep silent of it. */
  private static final List<String> QUIET =
      Stream.of(
              "org.springframework.boot.SpringApplication",
              "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
              "org.springframework.boot.web.server.servlet.context",
              "org.springframework.context",
              "com.zaxxer.hikari.pool.HikariPool",
              "org.apache.catalina.core")
          .map(name -> "--logging.level." + name + "=OFF")
          .toList();

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Data folder. Default: $EARSHOT_HOME, else ~/.earshot.")
  private @Nullable Path home;

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "What to listen to. Default: $EARSHOT_TOPICS, else topics.yml here, if any.")
  private @Nullable Path topics;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print the result as one JSON value.")
  private boolean json;

  @Option(
      names = {"--verbose", "--debug"},
      scope = ScopeType.INHERIT,
      description = "Log more, and show where an error came from.")
  private boolean verbose;

  EarshotCommand() {}

  public static void main(String[] args) {
    CommandLine line = commandLine();
    int code = line.execute(args);
    line.getOut().flush();
    System.exit(code);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new EarshotCommand());
    // Not in the annotation, whose parts every command inherits.
    line.getCommandSpec().usageMessage().footer("%nWithout a command, the server starts.");
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, _) -> root(command.getCommandSpec()).report(failure, command));
    return line;
  }

  /** The command line a subcommand was called on; its {@code spec} leads here. */
  static EarshotCommand root(CommandSpec spec) {
    return (EarshotCommand) spec.root().userObject();
  }

  @Override
  public Integer call() {
    return new ServeCommand().serve(this);
  }

  /** Data folder as asked for on the command line, else by the environment, else the default. */
  Path home() {
    return home != null ? home : fromEnvironment("EARSHOT_HOME").orElseGet(EarshotCommand::hidden);
  }

  /** The topics file; empty when none was named and there is none in the working folder. */
  Optional<Path> topics() {
    Path here = Path.of("topics.yml");
    return Optional.ofNullable(topics)
        .or(() -> fromEnvironment("EARSHOT_TOPICS"))
        .or(() -> Optional.of(here).filter(Files::isRegularFile));
  }

  /** Results go here. */
  PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  /** Progress and messages go here. */
  PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }

  boolean json() {
    return json;
  }

  boolean verbose() {
    return verbose;
  }

  /** The options that were given, as arguments for the settings of the server. */
  List<String> settings() {
    List<String> settings = new ArrayList<>();
    settings.add("--earshot.home=" + home().toAbsolutePath());
    topics().ifPresent(file -> settings.add("--earshot.topics=" + file.toAbsolutePath()));
    settings.addAll(verbose ? List.of("--logging.level.dev.earshot=DEBUG") : QUIET);
    return settings;
  }

  private int report(Exception failure, CommandLine command) {
    PlainError error = PlainError.of(failure);
    PrintWriter err = command.getErr();
    error.lines().forEach(line -> err.println("earshot: " + line));
    if (verbose) {
      failure.printStackTrace(err);
    }
    err.flush();
    return error.exitCode();
  }

  private static Optional<Path> fromEnvironment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()).map(Path::of);
  }

  private static Path hidden() {
    return Path.of(System.getProperty("user.home"), ".earshot");
  }
}
