package dev.earshot.dashboard.cli;

import dev.earshot.sentiment.evaluate.LabelledFileException;
import dev.earshot.sentiment.train.EncoderTexts;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code earshot train texts}: what the second tier's encoder is fine-tuned on. */
@Command(name = "texts", description = "Write the texts that sentiment/encoder/finetune.py reads.")
final class TrainTextsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private TrainingFolder data = new TrainingFolder();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write. Default: ${DEFAULT-VALUE}",
      defaultValue = "texts.tsv")
  private @Nullable Path out;

  @Override
  public Integer call() {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    Path folder = data.path();
    try {
      EncoderTexts.write(folder, Objects.requireNonNull(out), root.err()::println);
    } catch (LabelledFileException e) {
      throw new BadInputException(Objects.requireNonNull(e.getMessage()));
    }
    return 0;
  }
}
