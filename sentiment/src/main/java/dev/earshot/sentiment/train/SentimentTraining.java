package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.EmbeddingModel;
import dev.earshot.sentiment.score.EmbeddingModelFile;
import dev.earshot.sentiment.score.LinearModel;
import dev.earshot.sentiment.score.LinearModelFile;
import dev.earshot.sentiment.score.SentenceEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** {@code earshot train sentiment}: from labelled files to a model file and its card. */
public final class SentimentTraining {

  /** Indices kept in the file; the rest weigh too little to change a label. */
  private static final int KEPT = 200_000;

  private SentimentTraining() {}

  /**
   * What to write.
   *
   * @param linear model file of the first tier
   * @param embedding model file of the second tier
   * @param card Markdown file
   * @param cache file that keeps encoded texts from run to run
   */
  public record Output(Path linear, Path embedding, Path card, Path cache) {}

  /**
   * Trains both tiers and writes them; the same data give the same files. Nothing is drawn by
   * chance: folds are consecutive stretches of the files, so that posts of the same weeks stay
   * together and unseen texts are as unlike the seen ones as tomorrow's are.
   *
   * @param data folder shaped as the model card says
   * @param version of both models
   * @param date for the card
   * @param progress told in a line what is being done
   * @throws dev.earshot.sentiment.evaluate.LabelledFileException when a file is missing or broken
   */
  public static void run(
      Path data, Output output, String version, LocalDate date, Consumer<String> progress)
      throws IOException {
    TrainingData texts = TrainingData.read(data);
    int[] folds = texts.folds(LinearTrainer.FOLDS);
    LinearTrainer.Result linear = new LinearTrainer(texts, folds, progress).train(version);
    write(output.linear(), LinearModelFile.bytes(linear.model(), KEPT), progress);
    SentenceEncoder encoder = SentenceEncoder.shipped();
    EmbeddingModel embedding = embedding(texts, folds, linear, encoder, output, version, progress);
    write(output.embedding(), EmbeddingModelFile.bytes(embedding), progress);
    // What is measured is what was written: pruned, in 16 bits.
    LinearModel written = LinearModelFile.read(output.linear());
    ModelCard card = new ModelCard(data, texts, written, encoder, embedding);
    Files.writeString(output.card(), card.write(date));
    progress.accept("wrote " + output.card());
  }

  private static EmbeddingModel embedding(
      TrainingData data,
      int[] folds,
      LinearTrainer.Result linear,
      SentenceEncoder encoder,
      Output output,
      String version,
      Consumer<String> progress)
      throws IOException {
    int[] rows =
        IntStream.range(0, folds.length)
            .filter(row -> data.texts().get(row).language().equals("en"))
            .toArray();
    List<LabelledText> texts =
        Arrays.stream(rows).mapToObj(row -> data.texts().get(row).labelled()).toList();
    float[][] encoded =
        new EncodedTexts(output.cache())
            .encode(encoder, texts.stream().map(LabelledText::text).toList(), progress);
    int[] foldOf = Arrays.stream(rows).map(row -> folds[row]).toArray();
    double[][] unseen =
        Arrays.stream(rows).mapToObj(row -> linear.unseen()[row]).toArray(double[][]::new);
    List<Label> labels = texts.stream().map(LabelledText::label).toList();
    return new EmbeddingTrainer(encoded, labels, foldOf, progress).train(version, unseen);
  }

  private static void write(Path file, byte[] bytes, Consumer<String> progress) throws IOException {
    Files.write(file, bytes);
    progress.accept("wrote %s (%d bytes)".formatted(file, bytes.length));
  }
}
