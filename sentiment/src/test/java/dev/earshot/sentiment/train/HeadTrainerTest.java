package dev.earshot.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.EmbeddingHead;
import dev.earshot.sentiment.score.SentenceEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HeadTrainerTest {

  private static final int TEXTS = 1_024;

  private final float[][] encoded = new float[TEXTS][SentenceEncoder.SIZE];
  private final List<Label> labels = new ArrayList<>();

  HeadTrainerTest() {
    SplittableRandom random = new SplittableRandom(1);
    for (float[] text : encoded) {
      for (int i = 0; i < text.length; i++) {
        text[i] = (float) random.nextGaussian();
      }
      // No line separates these: two numbers of the same sign are positive, of others negative.
      float product = text[0] * text[1];
      for (int i = 2; i < 40; i++) {
        text[i] = i % 2 == 0 ? text[0] : text[1];
      }
      labels.add(product > .1 ? Label.POSITIVE : product < -.1 ? Label.NEGATIVE : Label.NEUTRAL);
    }
  }

  @Test
  void learns_what_no_line_separates() {
    EmbeddingHead head = head(1);
    int right = 0;
    for (int i = 0; i < TEXTS; i++) {
      double[] s = head.scores(encoded[i]);
      Label best = s[2] > s[0] ? Label.POSITIVE : Label.NEGATIVE;
      right += best == labels.get(i) ? 1 : 0;
    }
    long decided = labels.stream().filter(l -> l != Label.NEUTRAL).count();
    assertThat((double) right / decided).isGreaterThan(.7);
  }

  @Test
  void the_same_seed_gives_the_same_head() {
    assertThat(head(1).in()).isEqualTo(head(1).in());
    assertThat(head(1).in()).isNotEqualTo(head(2).in());
  }

  @Test
  void the_mean_of_heads_scores_as_their_mean() {
    EmbeddingHead a = head(1);
    EmbeddingHead b = head(2);
    double[] both = HeadTrainer.mean(List.of(a, b)).scores(encoded[0]);
    for (int c = 0; c < 3; c++) {
      double mean = (a.scores(encoded[0])[c] + b.scores(encoded[0])[c]) / 2;
      assertThat(both[c]).isCloseTo(mean, within(1e-3));
    }
  }

  private EmbeddingHead head(long seed) {
    HeadTrainer.Standard standard = HeadTrainer.Standard.of(encoded);
    return new HeadTrainer(standard, seed)
        .train(
            encoded,
            labels.stream().map(Row::oneHot).toList(),
            IntStream.range(0, TEXTS).toArray());
  }
}
