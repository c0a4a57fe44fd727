package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.EmbeddingHead;
import dev.earshot.sentiment.score.EmbeddingModel;
import dev.earshot.sentiment.score.EmbeddingModelFile;
import dev.earshot.sentiment.score.LinearModel;
import dev.earshot.sentiment.score.LinearModelFile;
import dev.earshot.sentiment.score.LinearScorer;
import dev.earshot.sentiment.score.SentenceEncoder;
import dev.earshot.sentiment.score.WordNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** {@code earshot train sentiment}: from labelled files to a model file and its card. */
public final class SentimentTraining {

  /** Indices kept in the file; the rest weigh too little to change a label. */
  private static final int KEPT = 400_000;

  static final long SEED = 7;

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
   * Trains both tiers and writes them; the same data give the same files. What is drawn by chance
   * comes from a fixed seed. Folds are consecutive stretches of the files, so that posts of the
   * same weeks stay together and unseen texts are as unlike the seen ones as tomorrow's are.
   *
   * @param data folder shaped as the model card says
   * @param translations folder that {@code sentiment/encoder/translate.sh} wrote, for the other
   *     languages to learn more from
   * @param version of both models
   * @param date for the card
   * @param progress told in a line what is being done
   * @throws dev.earshot.sentiment.evaluate.LabelledFileException when a file is missing or broken
   */
  public static void run(
      Path data,
      Optional<Path> translations,
      Output output,
      String version,
      LocalDate date,
      Consumer<String> progress)
      throws IOException {
    TrainingData texts = TrainingData.read(data, translations);
    SentenceEncoder encoder = SentenceEncoder.shipped();
    WordNetwork network = WordNetwork.shipped();
    TwoTiers tiers = train(texts, network, encoder, output.cache(), version, progress);
    write(output.linear(), LinearModelFile.bytes(tiers.linear(), KEPT), progress);
    write(output.embedding(), EmbeddingModelFile.bytes(tiers.embedding()), progress);
    // What is measured is what was written: pruned, in 16 bits.
    LinearModel linear = LinearModelFile.read(output.linear());
    EmbeddingModel embedding = EmbeddingModelFile.read(output.embedding());
    Files.writeString(
        output.card(),
        new ModelCard(data, texts, new LinearScorer(linear, network), encoder, embedding)
            .write(date));
    progress.accept("wrote " + output.card());
  }

  private record TwoTiers(LinearModel linear, EmbeddingModel embedding) {}

  private static TwoTiers train(
      TrainingData data,
      WordNetwork network,
      SentenceEncoder encoder,
      Path cache,
      String version,
      Consumer<String> progress)
      throws IOException {
    English english = English.of(data);
    float[][] encoded = new EncodedTexts(cache).encode(encoder, english.texts(), progress);
    Map<Integer, double[]> taught = Teacher.shipped().probabilities(data.texts());
    EmbeddingTrainer second =
        new EmbeddingTrainer(
            encoded, english.labels(), english.of(data.heldBack()), SEED, progress);
    EmbeddingHead head = second.head(text -> taught.get(english.rows()[text]));
    progress.accept(
        "%d of %d English texts have a teacher; %d translations"
            .formatted(taught.size(), english.rows().length, data.translated().size()));
    LinearTrainer first = new LinearTrainer(data, network, taught, progress);
    LinearTrainer.Unseen unseen = first.unseenScores();
    LinearModel linear = first.train(version, unseen);
    EmbeddingModel embedding =
        second.mixed(
            version,
            head,
            text -> Objects.requireNonNull(unseen.scores().get(english.rows()[text])));
    return new TwoTiers(linear, embedding);
  }

  /** The texts the encoder can read, in the order of the data. */
  @SuppressWarnings("ArrayRecordComponent") // lives for one training
  private record English(int[] rows, List<LabelledText> labelled) {

    static English of(TrainingData data) {
      int[] rows =
          IntStream.range(0, data.texts().size())
              .filter(row -> SentenceEncoder.knows(data.texts().get(row).language()))
              .toArray();
      return new English(
          rows, Arrays.stream(rows).mapToObj(row -> data.texts().get(row).labelled()).toList());
    }

    List<String> texts() {
      return labelled.stream().map(LabelledText::text).toList();
    }

    List<Label> labels() {
      return labelled.stream().map(LabelledText::label).toList();
    }

    boolean[] of(boolean[] all) {
      boolean[] own = new boolean[rows.length];
      for (int i = 0; i < own.length; i++) {
        own[i] = all[rows[i]];
      }
      return own;
    }
  }

  private static void write(Path file, byte[] bytes, Consumer<String> progress) throws IOException {
    Files.write(file, bytes);
    progress.accept("wrote %s (%d bytes)".formatted(file, bytes.length));
  }
}
