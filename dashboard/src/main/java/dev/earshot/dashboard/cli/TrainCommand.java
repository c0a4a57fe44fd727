package dev.earshot.dashboard.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code earshot train …}: the group of commands that make models. */
@Command(
    name = "train",
    description = "Train a model.",
    subcommands = {
      TrainSentimentCommand.class,
      TrainTextsCommand.class,
      TrainAdaptationCommand.class
    })
final class TrainCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Group.askForOne(spec);
  }
}
