package dev.earshot.dashboard.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command does that only groups others. */
final class Group {

  private Group() {}

  /** Fails as bad input, naming the commands there are. */
  static void askForOne(@Nullable CommandSpec spec) {
    CommandSpec group = Objects.requireNonNull(spec);
    String names = String.join(", ", group.subcommands().keySet());
    throw new ParameterException(
        group.commandLine(), "Missing command after '" + group.name() + "': one of " + names);
  }
}
