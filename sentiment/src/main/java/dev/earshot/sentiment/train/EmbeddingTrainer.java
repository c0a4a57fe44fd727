package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.Calibration;
import dev.earshot.sentiment.score.EmbeddingHead;
import dev.earshot.sentiment.score.EmbeddingModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains the head of the second tier on encoded English texts, and finds on unseen texts how much
 * of the first tier to mix in.
 */
final class EmbeddingTrainer {

  /** Heads whose mean is shipped; each begins at another place. */
  private static final int HEADS = 4;

  /** Share of the teacher's word in what the heads learn. */
  private static final double TAUGHT = .5;

  private final float[][] encoded;
  private final List<Label> labels;
  private final boolean[] heldBack;
  private final long seed;
  private final Consumer<String> progress;

  /**
   * @param heldBack texts that the encoder was not fine-tuned on: the heads do not learn from them
   *     either, and what is measured is measured on them
   */
  EmbeddingTrainer(
      float[][] encoded,
      List<Label> labels,
      boolean[] heldBack,
      long seed,
      Consumer<String> progress) {
    this.encoded = encoded;
    this.labels = labels;
    this.heldBack = heldBack;
    this.seed = seed;
    this.progress = progress;
  }

  /**
   * The mean of some heads trained on all texts that are not held back.
   *
   * @param taught what the teacher says of a text, or null
   */
  EmbeddingHead head(IntFunction<double @Nullable []> taught) {
    int[] rows = rows(row -> !heldBack[row]);
    progress.accept("training %d heads on %d texts".formatted(HEADS, rows.length));
    HeadTrainer.Standard standard = HeadTrainer.Standard.of(encoded);
    List<float[]> targets =
        all(
            IntStream.range(0, encoded.length).toArray(),
            row -> Row.target(labels.get(row), taught.apply(row), TAUGHT));
    List<EmbeddingHead> heads = new ArrayList<>();
    for (int h = 0; h < HEADS; h++) {
      heads.add(new HeadTrainer(standard, seed + h).train(encoded, targets, rows));
    }
    return HeadTrainer.mean(heads);
  }

  /**
   * The share of the first tier with the least log loss on the texts held back. Labels are decided
   * by the shares of the classes among all texts.
   *
   * @param linear raw scores of the first tier, which had not seen the text, of those held back
   */
  EmbeddingModel mixed(String version, EmbeddingHead head, IntFunction<double[]> linear) {
    int[] held = heldBack();
    List<Label> truth = labels(held);
    List<double[]> first = all(held, linear);
    List<double[]> second = all(held, row -> head.scores(encoded[row]));
    Blend found = Blend.find("first tier", share -> mixed(share, first, second), truth, progress);
    Calibration calibration = Calibrator.forMentions(found.calibration(), labels);
    return new EmbeddingModel(version, head, found.share(), calibration);
  }

  private static List<double[]> mixed(double share, List<double[]> first, List<double[]> second) {
    return IntStream.range(0, first.size())
        .mapToObj(i -> EmbeddingModel.blend(share, first.get(i), second.get(i)))
        .toList();
  }

  private int[] heldBack() {
    return rows(row -> heldBack[row]);
  }

  private int[] rows(IntPredicate chosen) {
    return IntStream.range(0, encoded.length).filter(chosen).toArray();
  }

  private static <T> List<T> all(int[] rows, IntFunction<T> of) {
    return Arrays.stream(rows).mapToObj(of).toList();
  }

  private List<Label> labels(int[] rows) {
    return all(rows, labels::get);
  }
}
