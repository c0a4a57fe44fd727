package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.score.Scorer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TwoTierScorerTest implements ScorerContract {

  private static final ReasonedScorer LINEAR = Scorers.shipped(ScorerMode.LINEAR, 0);
  private static final ReasonedScorer BOTH = Scorers.shipped(ScorerMode.BOTH, 0);

  @Override
  public Scorer scorer() {
    return BOTH;
  }

  @Test
  void says_which_tiers_decided() {
    assertThat(BOTH.score("I love it", "en").scorer()).isEqualTo("linear+embedding");
    assertThat(BOTH.score("Das ist toll", "de").scorer()).isEqualTo("linear");
    assertThat(BOTH.score("Nagyon jó", "hu").scorer()).isEqualTo("emoji");
    assertThat(BOTH.score("😂", "en").scorer()).isEqualTo("emoji");
  }

  @Test
  void a_cascade_asks_the_encoder_only_where_the_first_tier_is_unsure() {
    ReasonedScorer never = Scorers.shipped(ScorerMode.CASCADE, 0);
    ReasonedScorer often = Scorers.shipped(ScorerMode.CASCADE, 1.1);
    List<String> texts = List.of("I love it so much, thank you!", "the bus leaves at nine");
    for (String text : texts) {
      assertThat(never.score(text, "en")).isEqualTo(LINEAR.score(text, "en"));
      assertThat(often.score(text, "en")).isEqualTo(BOTH.score(text, "en"));
    }
  }

  @Test
  void posts_are_put_into_words_for_the_encoder() {
    assertThat(EncoderText.of("@ann #LoveThisApp https://t.co/x soooo good!!!! 😂👍🏽 :("))
        .isEqualTo("Love This App soo good!! face with tears of joy thumbs up sign sad face");
    assertThat(EncoderText.of("It's \"fine\", isn't it? Well-made... (I don't)"))
        .isEqualTo("It s fine isn't it? Well made I don't");
  }
}
