package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class FeatureExtractorTest {

  private static final int BITS = 16;

  @Test
  void pairs_reach_over_handles_and_not_over_signs() {
    FeatureExtractor extractor = new FeatureExtractor(BITS, Lexicon.of(0, Map.of()));

    assertThat(extractor.words("so @ann Not bad, really :) good"))
        .containsExactly("so", "not", "so not", "bad", "not bad", "really", "good");
  }

  @Test
  void a_pair_is_rated_as_it_stands_and_a_word_is_turned_by_its_negation() {
    float[] word = new float[Lexicon.COLUMNS];
    word[Lexicon.WORD_VALENCE] = -.8f;
    float[] pair = new float[Lexicon.COLUMNS];
    pair[Lexicon.PAIR_VALENCE] = .5f;
    FeatureExtractor extractor =
        new FeatureExtractor(
            BITS, Lexicon.of(Lexicon.COLUMNS, Map.of("bad", word, "not bad", pair)));

    assertThat(positive(extractor, "bad", Lexicon.WORD_VALENCE)).isZero();
    assertThat(positive(extractor, "not bad", Lexicon.WORD_VALENCE)).isPositive();
    assertThat(positive(extractor, "bad", Lexicon.PAIR_VALENCE)).isZero();
    assertThat(positive(extractor, "not bad", Lexicon.PAIR_VALENCE)).isPositive();
  }

  /** The feature that adds up what is above 0 in a column: the third of its sixteen. */
  private static float positive(FeatureExtractor extractor, String text, int column) {
    int positive = 16 * column + 2;
    FeatureVector features = extractor.extract(text, "en");
    float sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += features.index(i) == positive ? features.value(i) : 0;
    }
    return sum;
  }
}
