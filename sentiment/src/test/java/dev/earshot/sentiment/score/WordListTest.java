package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Languages with a list of words instead of a model. */
final class WordListTest {

  private static final ReasonedScorer SCORER = Scorers.shipped();

  @ParameterizedTest
  @CsvSource({
    "zh, 这件外套很好看我非常喜欢, POSITIVE",
    "zh, 快递太慢了客服态度差, NEGATIVE",
    "zh, 我不喜欢这个颜色, NEGATIVE",
    "zh, 明天下午三点开会, NEUTRAL",
    "zh, 我很喜欢这个产品, POSITIVE",
    "zh, 服务态度很好, POSITIVE",
    "zh, 包裹还没收到, NEGATIVE",
    "ja, このアプリは使いやすいです, POSITIVE",
    "ja, 荷物が届かない, NEGATIVE",
    "vi, Giao hàng chậm, NEGATIVE",
    "ja, この靴は最高です。大好き, POSITIVE",
    "ja, アプリが壊れた。最悪, NEGATIVE",
    "ja, あまり好きではない, NEGATIVE",
    "ja, 明日は三時に会議があります, NEUTRAL",
    "vi, Áo rất đẹp tôi rất thích, POSITIVE",
    "vi, Giao hàng chậm và dịch vụ tệ, NEGATIVE",
    "vi, Tôi không thích màu này, NEGATIVE",
    "vi, Ngày mai họp lúc ba giờ, NEUTRAL"
  })
  void judges_everyday_sentences_and_says_that_words_decided(
      String language, String text, Label label) {
    Sentiment s = SCORER.score(text, language);
    assertThat(s.label()).as(text).isEqualTo(label);
    assertThat(s.scorer()).isEqualTo("words+emoji");
    assertThat(s.confidence()).isLessThan(.95);
  }

  @ParameterizedTest
  @CsvSource({
    "vi, hãng hàng không tuyệt vời, POSITIVE",
    "vi, không gian đẹp, POSITIVE",
    "vi, không bao giờ thất vọng, POSITIVE",
    "vi, chất lượng kém, NEGATIVE",
    "vi, thương hiệu lớn, NEUTRAL",
    "vi, tin tức hôm nay, NEUTRAL",
    "zh, 特别喜欢, POSITIVE",
    "zh, 特别差, NEGATIVE",
    "zh, 不会让你失望, POSITIVE",
    "zh, 没有排队，很好吃, POSITIVE",
    "zh, 会员卡, NEUTRAL",
    "ja, おいしくなかった, NEGATIVE",
    "ja, 満足できない, NEGATIVE",
    "ja, 全然好きじゃない, NEGATIVE",
    "ja, 期待外れ, NEGATIVE",
    "ja, 最高気温は三十度, NEUTRAL",
    "ja, 最低限必要です, NEUTRAL"
  })
  void a_listed_word_is_not_looked_into_and_a_negation_does_not_pass_a_sign(
      String language, String text, Label label) {
    assertThat(SCORER.score(text, language).label()).as(text).isEqualTo(label);
  }

  @Test
  void emoji_count_beside_words() {
    Sentiment plain = SCORER.score("明天下午三点开会", "zh");
    Sentiment heart = SCORER.score("明天下午三点开会😍", "zh");
    assertThat(heart.score()).isGreaterThan(plain.score());
  }

  @Test
  void a_text_of_fifty_kilobytes_has_an_answer() {
    assertThat(SCORER.score("很好看".repeat(17_000), "zh").label()).isEqualTo(Label.POSITIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 这个产品太糟糕了，非常失望, 糟糕 失望",
    "zh, 我不喜欢这个颜色, 我不喜欢",
    "zh, 服务态度很好, 很好",
    "ja, この靴は最高です。大好き, 最高 大好き",
    "vi, 'Sản phẩm này rất tệ, tôi thất vọng', 'tệ thất vọng'",
    "vi, Tôi không thích màu này, không thích",
    "zh, 明天下午三点开会, ''"
  })
  void its_words_are_the_reasons_a_negation_with_what_it_turns(
      String language, String text, String words) {
    Sentiment whole = SCORER.score(text, language);
    List<Reason> reasons = SCORER.reasons(text, language);
    assertThat(reasons.stream().map(Reason::text).collect(Collectors.joining(" ")))
        .isEqualTo(words);
    for (Reason reason : reasons) {
      assertThat(reason.weight() < 0).isEqualTo(whole.label() == Label.NEGATIVE);
      assertThat(SCORER.score(reason.takenOut(text), language).probability(whole.label()))
          .isLessThan(whole.probability(whole.label()));
    }
  }

  @Test
  void at_most_four_words_are_told() {
    assertThat(SCORER.reasons("chậm, đắt, khó, cũ, ồn", "vi")).hasSize(4);
  }
}
