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

  private static final double[] SHARES = {0, .1, .2, .3, .4, .5, .6, .7, .8, 1, 1.2};

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
    List<double[]> second = all(held, row -> head.scores(encoded[row]));
    EmbeddingModel best = new EmbeddingModel(version, head, 0, Calibrator.NONE);
    double least = Double.MAX_VALUE;
    for (double share : SHARES) {
      EmbeddingModel tried = new EmbeddingModel(version, head, share, Calibrator.NONE);
      List<double[]> scores =
          IntStream.range(0, held.length)
              .mapToObj(i -> tried.blend(linear.apply(held[i]), second.get(i)))
              .toList();
      Calibration calibration = Calibrator.fit("en", scores, truth);
      double loss = Calibrator.loss(calibration, scores, truth);
      progress.accept("first tier's share %.1f: log loss %.4f".formatted(share, loss));
      if (loss < least) {
        least = loss;
        best =
            new EmbeddingModel(
                version, head, share, Calibrator.decided(calibration, labels, Calibrator.STRENGTH));
      }
    }
    return best;
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
