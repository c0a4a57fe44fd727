package dev.earshot.listener.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Span;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.score.TowardScorer.Toward;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What everything promises that judges toward topics. */
public interface TowardScorerContract {

  TowardScorer toward();

  /** A match of a topic by the word that is its id, wherever it stands. */
  static TopicMatch match(String topic, String text) {
    List<Span> places = new ArrayList<>();
    for (int at = text.indexOf(topic); at >= 0; at = text.indexOf(topic, at + 1)) {
      places.add(new Span(at, at + topic.length()));
    }
    return new TopicMatch(topic, false, List.of(topic), places);
  }

  private Map<String, Toward> judge(String text, String language, String... topics) {
    List<TopicMatch> matches = new ArrayList<>();
    for (String topic : topics) {
      matches.add(match(topic, text));
    }
    return toward().judge(text, language, matches, new FakeScorer());
  }

  /** Texts that break careless code. */
  static List<String> badInput() {
    return List.of(
        "",
        "acme",
        "acme\uD83D but \uDE00bolt",
        "acme, ".repeat(3_000) + "but bolt",
        "better than ".repeat(3_000) + "acme bolt",
        "acme is better than ".repeat(40) + "bolt",
        "\"".repeat(500) + "acme\"bolt",
        "... !? acme - , ; bolt …",
        "acme\u0000bolt\uE000\uE001 is better than bolt",
        "@acme @bolt @other but @acme",
        "acmeİbolt ".repeat(50),
        "但是 acme 好 bolt 不好");
  }

  @Test
  default void answers_every_text_with_parts_of_it() {
    for (String text : badInput()) {
      for (String language : List.of("en", "de", "pt-BR", "zh", "und", "xx", "")) {
        judge(text, language, "acme", "bolt")
            .values()
            .forEach(toward -> {
              int end = 0;
              for (Span part : toward.parts()) {
                assertThat(part.start()).isBetween(end, text.length());
                assertThat(part.end()).isBetween(part.start(), text.length());
                end = part.start();
              }
            });
      }
    }
  }

  @Test
  default void gives_the_same_answer_again() {
    String text = "acme is good but bolt is bad";
    assertThat(judge(text, "en", "acme", "bolt")).isEqualTo(judge(text, "en", "acme", "bolt"));
  }

  @Test
  default void knows_no_other_topics_than_those_matched() {
    for (String text : badInput()) {
      assertThat(judge(text, "en", "acme").keySet()).isSubsetOf("acme");
      assertThat(judge(text, "en")).isEmpty();
    }
  }

  @Test
  default void takes_a_message_that_says_one_thing_as_a_whole() {
    assertThat(judge("acme is good, really good", "en", "acme")).isEmpty();
    assertThat(judge("I like acme and bolt", "en", "acme", "bolt")).isEmpty();
  }

  @Test
  default void takes_a_topic_without_a_place_in_the_text_as_a_whole() {
    assertThat(judge("acme is good but bolt is bad", "en", "acme", "none"))
        .doesNotContainKey("none");
  }
}
