package dev.earshot.dashboard.cli;

import dev.earshot.sentiment.evaluate.LabelledFileException;
import dev.earshot.sentiment.train.SentimentTraining;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code earshot train sentiment}: makes the shipped model again, or one of one's own. */
@Command(name = "sentiment", description = "Train the sentiment model and write its card.")
final class TrainSentimentCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private TrainingFolder data = new TrainingFolder();

  @Option(
      names = "--translations",
      paramLabel = "DIR",
      description =
          "Folder that sentiment/encoder/translate.sh wrote, from which languages other than"
              + " English learn too. Default: none.")
  private @Nullable Path translations;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for linear.model, embedding.model and their card. Default: here.",
      defaultValue = ".")
  private @Nullable Path out;

  @Option(
      names = "--cache",
      paramLabel = "FILE",
      description = "Keeps encoded texts from run to run. Default: encoded.cache in the folder.")
  private @Nullable Path cache;

  @Option(
      names = "--model-version",
      paramLabel = "VERSION",
      description = "Version of the models. Default: ${DEFAULT-VALUE}",
      defaultValue = "1")
  private @Nullable String version;

  @Override
  public Integer call() throws IOException {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    Path folder = data.path();
    Path to = Objects.requireNonNull(out);
    Path encoded = cache != null ? cache : to.resolve("encoded.cache");
    SentimentTraining.Output output =
        new SentimentTraining.Output(
            to.resolve("linear.model"),
            to.resolve("embedding.model"),
            to.resolve("sentiment.md"),
            encoded);
    PrintWriter err = root.err();
    try {
      Files.createDirectories(to);
      LocalDate today = LocalDate.now(Clock.systemUTC());
      SentimentTraining.run(
          folder,
          Optional.ofNullable(translations),
          output,
          Objects.requireNonNull(version),
          today,
          line -> {
            err.println(line);
            err.flush();
          });
    } catch (LabelledFileException e) {
      throw new BadInputException(Objects.requireNonNull(e.getMessage()));
    }
    return 0;
  }
}
