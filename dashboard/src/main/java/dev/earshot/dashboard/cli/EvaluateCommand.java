package dev.earshot.dashboard.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code earshot evaluate …}: the group of commands that measure Earshot's own answers. */
@Command(
    name = "evaluate",
    description = "Measure how right Earshot is.",
    subcommands = {
      EvaluateSentimentCommand.class,
      EvaluateTowardCommand.class,
      EvaluateDropsCommand.class,
      EvaluateSpikesCommand.class,
      EvaluateDriversCommand.class,
    })
final class EvaluateCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Group.askForOne(spec);
  }
}
