package dev.earshot.dashboard.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code earshot detect …}: the group of commands that run the detectors on a file. */
@Command(
    name = "detect",
    description = "Find drops and spikes in a file.",
    subcommands = {DetectDropsCommand.class, DetectSpikesCommand.class})
final class DetectCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Group.askForOne(spec);
  }
}
