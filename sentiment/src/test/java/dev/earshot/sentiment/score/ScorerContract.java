package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.Scorer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every scorer promises, whatever is inside. */
interface ScorerContract {

  Scorer scorer();

  /** Texts that break careless code. */
  static List<String> badInput() {
    return List.of(
        "",
        " \t\n",
        "\u0000\u0001",
        "😂😂😂",
        "https://example.org/a?b=c",
        "@someone",
        "\uD83D",
        "a \uDE00 b \uD83D",
        "\u200B\u200Dgo\u200Bod\uFEFF",
        "\u202Eevil\u202C",
        "אני אוהב את זה",
        "Great 好 хорошо جيد 👍🏽",
        "!".repeat(5_000),
        "a".repeat(50_000),
        "this is great ".repeat(3_600),
        "😂".repeat(20_000),
        "#a".repeat(5_000),
        "&amp;&lt;&",
        "#",
        "@",
        "<3 </3 :/ D:");
  }

  @Test
  default void answers_every_text_with_probabilities() {
    for (String text : badInput()) {
      for (String language : List.of("en", "pt-BR", "zh", "und", "xx", "")) {
        Sentiment s = scorer().score(text, language);
        assertThat(s.negative() + s.neutral() + s.positive()).isBetween(1 - 1e-6, 1 + 1e-6);
        assertThat(s.score()).isBetween(-1.0, 1.0);
      }
    }
  }

  @Test
  default void gives_the_same_answer_again() {
    for (String text : badInput()) {
      assertThat(scorer().score(text, "en")).isEqualTo(scorer().score(text, "en"));
    }
  }

  @Test
  default void gives_the_same_answer_from_many_threads() {
    String text = "The new app is slow and it lost my order, I am so disappointed";
    Sentiment expected = scorer().score(text, "en");
    List<Sentiment> seen =
        IntStream.range(0, 200).parallel().mapToObj(_ -> scorer().score(text, "en")).toList();
    assertThat(seen).containsOnly(expected);
  }

  @Test
  default void calls_a_text_that_says_nothing_neutral() {
    for (String text :
        List.of(
            "",
            " ",
            "https://example.org/x",
            "https://example.org/?id=d",
            "@someone",
            "...",
            "42")) {
      for (String language : List.of("en", "de", "und", "xx")) {
        assertThat(scorer().score(text, language).label()).as(text).isEqualTo(Label.NEUTRAL);
      }
    }
  }

  @Test
  default void tells_plain_praise_from_plain_complaint() {
    Sentiment praise = scorer().score("I love it, what a wonderful service!", "en");
    Sentiment complaint = scorer().score("I hate it, what a terrible service!", "en");
    assertThat(praise.label()).isEqualTo(Label.POSITIVE);
    assertThat(praise.score()).isPositive();
    assertThat(complaint.label()).isEqualTo(Label.NEGATIVE);
    assertThat(complaint.score()).isNegative();
  }

  @Test
  default void names_itself_and_its_version() {
    Sentiment s = scorer().score("fine", "en");
    assertThat(s.scorer()).isNotBlank();
    assertThat(s.version()).isNotBlank();
    assertThatCode(() -> scorer().name()).doesNotThrowAnyException();
    assertThat(scorer().name()).isNotBlank();
  }
}
