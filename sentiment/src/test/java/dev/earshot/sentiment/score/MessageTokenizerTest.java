package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.score.Token.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MessageTokenizerTest {

  private final MessageTokenizer tokenizer = new MessageTokenizer();

  @Test
  void knows_the_signs_of_posts() {
    assertThat(tokens("@ann #LoveIt http://t.co/x 😂 :-) <3 9:30"))
        .extracting(Token::kind)
        .containsExactly(
            Kind.HANDLE,
            Kind.HASHTAG,
            Kind.LINK,
            Kind.EMOJI,
            Kind.EMOTICON,
            Kind.EMOTICON,
            Kind.NUMBER);
  }

  @Test
  void folds_what_is_written_loudly_or_in_fancy_letters() {
    assertThat(tokens("Soooo GOOD 𝓰𝓸𝓸𝓭"))
        .extracting(Token::form)
        .containsExactly("soo", "good", "good");
    assertThat(tokens("Soooo GOOD").get(0).elongated()).isTrue();
    assertThat(tokens("so GOOD").get(1).shouted()).isTrue();
    assertThat(tokens("SO GOOD").get(1).shouted()).isFalse();
  }

  @Test
  void a_negation_reaches_up_to_the_next_stop_or_contrast() {
    assertThat(tokens("I don't like it, but love this"))
        .filteredOn(Token::negated)
        .extracting(Token::form)
        .containsExactly("like", "it");
  }

  @Test
  void a_negation_reaches_four_words_at_most() {
    assertThat(tokens("never one two three four five"))
        .filteredOn(Token::negated)
        .extracting(Token::form)
        .containsExactly("one", "two", "three", "four");
  }

  @Test
  void takes_french_and_italian_elisions_apart() {
    assertThat(tokens("c'est l'amour"))
        .extracting(Token::form)
        .containsExactly("c'", "est", "l'", "amour");
  }

  @Test
  void splits_sentences() {
    assertThat(tokenizer.tokenize(CleanText.of("It came late. The box was broken!"))).hasSize(2);
  }

  @Test
  void spans_lead_back_to_the_original_text() {
    String text = "A &lt;b&gt; go\u200Bod";
    CleanText clean = CleanText.of(text);
    Token last = tokenizer.tokenize(clean).getLast().getLast();
    assertThat(last.form()).isEqualTo("good");
    assertThat(text.substring(clean.offsets()[last.start()], clean.offsets()[last.end()]))
        .isEqualTo("go\u200Bod");
  }

  private List<Token> tokens(String text) {
    return tokenizer.tokenize(CleanText.of(text)).stream().flatMap(List::stream).toList();
  }
}
