package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that have nothing but emoji and emoticons. */
final class EmojiScorerTest {

  private static final ReasonedScorer SCORER = Scorers.shipped();

  @ParameterizedTest
  @CsvSource({
    "😡, NEGATIVE",
    "🤬, NEGATIVE",
    "🤮, NEGATIVE",
    "👎, NEGATIVE",
    "💔, NEGATIVE",
    "☹️, NEGATIVE",
    ":(, NEGATIVE",
    ":-(((, NEGATIVE",
    ">:(, NEGATIVE",
    "😍, POSITIVE",
    "👍🏽, POSITIVE",
    "🎉, POSITIVE",
    "🔥, POSITIVE",
    "❤️, POSITIVE",
    ":), POSITIVE",
    "=-), POSITIVE",
    "<3, POSITIVE",
    "xD, POSITIVE",
    "🇩🇪, NEUTRAL",
    "📦, NEUTRAL",
    "😡😍, NEUTRAL"
  })
  void a_sign_alone_has_the_feeling_it_shows(String text, Label label) {
    Sentiment s = SCORER.score(text, "und");
    assertThat(s.label()).as(text).isEqualTo(label);
    assertThat(s.scorer()).isEqualTo("emoji");
    assertThat(SCORER.score(text, "th").label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"😡", "👍", "👎", "💔", "😭", "🔥", ":(", ":)"})
  void more_of_the_same_is_surer_and_never_certain(String sign) {
    Sentiment before = SCORER.score(sign, "en");
    for (int times = 2; times <= 5; times++) {
      Sentiment more = SCORER.score((sign + " ").repeat(times).strip(), "en");
      assertThat(Math.abs(more.score())).isGreaterThan(Math.abs(before.score()));
      assertThat(more.score() * before.score()).isPositive();
      before = more;
    }
    assertThat(Math.abs(SCORER.score((sign + " ").repeat(500), "en").score())).isLessThan(.9);
  }

  @Test
  void the_signs_are_its_reasons_and_it_is_less_sure_without_them() {
    String text = "@acme 😡😡😡 👎";
    List<Reason> reasons = SCORER.reasons(text, "und");
    assertThat(reasons).extracting(Reason::text).containsExactly("😡", "👎");
    assertThat(reasons).allMatch(reason -> reason.weight() < 0);
    for (Reason reason : reasons) {
      assertThat(SCORER.score(reason.takenOut(text), "und").negative())
          .isLessThan(SCORER.score(text, "und").negative());
    }
    assertThat(SCORER.reasons("😡😍", "und")).isEmpty();
  }

  @Test
  void addresses_and_words_hold_no_emoticons() {
    Sentiment link = SCORER.score("https://example.org/a:/x8)", "und");
    assertThat(link.score()).isZero();
    assertThat(link.scorer()).isEqualTo("emoji");
  }
}
