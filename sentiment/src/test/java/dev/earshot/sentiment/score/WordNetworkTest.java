package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WordNetworkTest {

  private static final WordNetwork NETWORK = WordNetwork.shipped();

  @Test
  void the_same_words_in_another_order_mean_something_else() {
    assertThat(lead("not bad, I love it")).isGreaterThan(lead("bad, I love it not") + 1);
  }

  @Test
  void a_turn_far_from_the_word_is_heard() {
    assertThat(lead("I wish I could say that the service was good"))
        .isLessThan(lead("I am glad I can say that the service was good") - 1);
  }

  @Test
  void a_word_it_does_not_know_says_nothing_of_its_own() {
    assertThat(NETWORK.scores("qzxvbn")).isEqualTo(NETWORK.scores("wqpfgh"));
  }

  @Test
  void a_hashtag_it_does_not_know_is_read_as_its_word() {
    assertThat(lead("#disappointedly")).isCloseTo(lead("disappointedly"), within(1.5));
    assertThat(WordNetwork.reads("so #Awful http://a.b @ann LATE"))
        .containsExactly("0so", "1#awful", "4late");
  }

  @Test
  void a_text_of_any_length_is_read() {
    for (String text : List.of("", "\uD83D", "@ann", "late ".repeat(10_000))) {
      assertThat(NETWORK.scores(text)).hasSize(3).doesNotContain(Double.NaN);
    }
  }

  @Test
  void many_threads_are_told_the_same() {
    WordNetwork fresh = WordNetwork.shipped();
    double[] expected = NETWORK.scores("my parcel is late AGAIN :( #fail");
    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(_ -> fresh.scores("my parcel is late AGAIN :( #fail")))
        .allSatisfy(scores -> assertThat(scores).isEqualTo(expected));
  }

  @Test
  void a_model_that_was_trained_beside_another_network_is_refused_with_the_cure() {
    LinearModel model =
        new LinearModel(
            "t",
            10,
            new float[3 << 10],
            Lexicon.of(1, Map.of()),
            List.of(new Calibration("", 1, new double[3], new double[] {1, 1, 1})),
            new Mix("another", 1));
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> new LinearScorer(model, NETWORK))
        .withMessageContaining("network another")
        .withMessageContaining("earshot train sentiment");
  }

  /** How far positive is before negative. */
  private static double lead(String text) {
    double[] scores = NETWORK.scores(text);
    return scores[Label.POSITIVE.index()] - scores[Label.NEGATIVE.index()];
  }
}
