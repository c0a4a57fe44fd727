package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.Scorer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinearScorerTest implements ScorerContract {

  private static final ReasonedScorer SHIPPED = Scorers.shipped();

  /** Invented. */
  private static final List<String> OPINIONS =
      List.of(
          "Three weeks and still no parcel. Worst delivery I have ever had.",
          "The jacket kept me dry all day, absolutely love it!",
          "App crashes every time I open my basket, so annoying",
          "Thank you so much for the quick reply, brilliant support :)",
          "Not happy with the zip, it broke after two days",
          "These boots are amazing and super comfy",
          "My tent leaked the first night. Never buying this brand again.",
          "Great weekend at the lake with the new kayak, what a beauty",
          "The queue was horrible and the staff were rude",
          "So excited for the new collection!! 😍",
          "The update ruined the app, it is slow and ugly now",
          "Happy birthday to the best shop in town",
          "I am so disappointed, the colour is nothing like the picture",
          "Perfect gift for my dad, he was thrilled",
          "They charged me twice and nobody answers. Awful.",
          "Best customer service ever, they fixed it within an hour",
          "Stupid website lost my order again 😡",
          "Lovely people, lovely coffee, would come back",
          "This is a scam, stay away",
          "What a fantastic sunrise from the summit, we had so much fun");

  @Override
  public Scorer scorer() {
    return SHIPPED;
  }

  @Test
  void reads_several_languages() {
    assertThat(label("Das ist wunderbar, ich liebe es, danke!", "de")).isEqualTo(Label.POSITIVE);
    assertThat(label("Me encanta, gracias, es genial", "es")).isEqualTo(Label.POSITIVE);
    assertThat(label("estou triste e com raiva, péssimo", "pt")).isEqualTo(Label.NEGATIVE);
  }

  @Test
  void judges_a_language_it_does_not_know_by_emoji_alone_and_says_so() {
    Sentiment words = SHIPPED.score("Ez egy szörnyű, borzalmas szolgáltatás", "hu");
    Sentiment heart = SHIPPED.score("Nagyon jó 😍😍", "hu");
    assertThat(words.scorer()).isEqualTo("emoji");
    assertThat(words.label()).isEqualTo(Label.NEUTRAL);
    assertThat(words.confidence()).isLessThan(.7);
    assertThat(heart.label()).isEqualTo(Label.POSITIVE);
    assertThat(heart.scorer()).isEqualTo("emoji");
  }

  @Test
  void reads_a_regional_tag_as_its_language() {
    String text = "adorei, muito obrigado";
    assertThat(SHIPPED.score(text, "pt-BR")).isEqualTo(SHIPPED.score(text, "pt"));
  }

  @Test
  void gives_at_most_four_reasons_in_the_order_of_the_text_that_do_not_overlap() {
    for (String text : OPINIONS) {
      List<Reason> reasons = SHIPPED.reasons(text, "en");
      assertThat(reasons).hasSizeLessThanOrEqualTo(4);
      int end = 0;
      for (Reason reason : reasons) {
        assertThat(reason.start()).isGreaterThanOrEqualTo(end);
        assertThat(reason.text()).isEqualTo(text.substring(reason.start(), reason.end()));
        end = reason.end();
      }
    }
  }

  @Test
  void reasons_have_the_sign_of_the_label() {
    for (String text : OPINIONS) {
      Label label = label(text, "en");
      for (Reason reason : SHIPPED.reasons(text, "en")) {
        assertThat(Math.signum(reason.weight())).isEqualTo(label == Label.NEGATIVE ? -1 : 1);
      }
    }
  }

  @Test
  void points_reasons_at_the_original_text_also_behind_entities_and_invisible_signs() {
    String text = "Fish &amp; chips were ter\u200Brible, truly terrible service";
    List<Reason> reasons = SHIPPED.reasons(text, "en");
    assertThat(reasons)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(text.substring(r.start(), r.end())).isEqualTo(r.text()));
    assertThat(reasons).anySatisfy(r -> assertThat(r.text()).contains("ter"));
  }

  @Test
  void gives_no_reasons_but_signs_where_no_word_can_be_read() {
    for (String text : ScorerContract.badInput()) {
      assertThat(SHIPPED.reasons(text, "xx"))
          .extracting(Reason::text)
          .isSubsetOf("😂", "👍", "<3", "</3", ":/", "D:");
      assertThat(SHIPPED.reasons(text, "en")).hasSizeLessThanOrEqualTo(4);
    }
  }

  private static Label label(String text, String language) {
    return SHIPPED.score(text, language).label();
  }
}
