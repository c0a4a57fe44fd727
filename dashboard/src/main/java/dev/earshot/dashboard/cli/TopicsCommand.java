package dev.earshot.dashboard.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code earshot topics …}: commands about the topics file. */
@Command(
    name = "topics",
    description = "Look after the topics file.",
    subcommands = TopicsCheckCommand.class)
final class TopicsCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Group.askForOne(spec);
  }
}
