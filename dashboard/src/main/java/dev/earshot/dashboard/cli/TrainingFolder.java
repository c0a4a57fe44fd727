package dev.earshot.dashboard.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The data that models are trained from. */
final class TrainingFolder {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with sentiment/*.tsv and lexicons/*, as the model card lists them.")
  private @Nullable Path data;

  TrainingFolder() {}

  /**
   * @throws BadInputException when it is no folder
   */
  Path path() {
    Path folder = Objects.requireNonNull(data);
    if (!Files.isDirectory(folder)) {
      throw new BadInputException("%s is no folder; give the folder of the data".formatted(folder));
    }
    return folder;
  }
}
