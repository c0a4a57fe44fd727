package dev.earshot.sentiment.train;

import dev.earshot.sentiment.score.LinearModel;
import dev.earshot.sentiment.score.LinearModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

/** {@code earshot train sentiment}: from labelled files to a model file and its card. */
public final class SentimentTraining {

  /** Indices kept in the file; the rest weigh too little to change a label. */
  private static final int KEPT = 200_000;

  private SentimentTraining() {}

  /**
   * Trains and writes; the same data and seed give the same file.
   *
   * @param data folder shaped as the model card says
   * @param model file to write
   * @param card Markdown file to write
   * @param version of the model
   * @param date for the card
   * @param progress told in a line what is being done
   * @throws dev.earshot.sentiment.evaluate.LabelledFileException when a file is missing or broken
   */
  public static void run(
      Path data,
      Path model,
      Path card,
      String version,
      LocalDate date,
      long seed,
      Consumer<String> progress)
      throws IOException {
    TrainingData texts = TrainingData.read(data);
    LinearModel trained = new LinearTrainer(texts, seed, progress).train(version);
    byte[] bytes = LinearModelFile.bytes(trained, KEPT);
    Files.write(model, bytes);
    progress.accept("wrote %s (%d bytes)".formatted(model, bytes.length));
    // What is measured is what was written: pruned, in 16 bits.
    Files.writeString(card, ModelCard.write(texts, LinearModelFile.read(model), data, date, seed));
    progress.accept("wrote " + card);
  }
}
