package dev.earshot.sentiment.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NamedThemeTest {

  private final NamedTheme delay =
      new NamedTheme("Shipping delay", List.of("Delayed", "late parcel", " , "));

  @Test
  void a_word_is_found_in_any_inflection_of_its_language() {
    assertThat(delay.isIn("So many DELAYS at acme!", "en")).isTrue();
    assertThat(delay.isIn("it was delayed again", "en")).isTrue();
    assertThat(delay.isIn("we will relay the message", "en")).isFalse();
  }

  @Test
  void a_phrase_needs_its_words_next_to_each_other_in_one_sentence() {
    assertThat(delay.isIn("another late parcel from them", "en")).isTrue();
    assertThat(delay.isIn("late parcels everywhere", "en")).isTrue();
    assertThat(delay.isIn("too late. Parcel came", "en")).isFalse();
    assertThat(delay.isIn("the parcel came late", "en")).isFalse();
  }

  @Test
  void what_has_no_letter_is_no_word_of_it() {
    assertThat(delay.words()).containsExactly("delayed", "late", "parcel");
    assertThat(new NamedTheme("empty", List.of("…")).isIn("anything … at all", "en")).isFalse();
  }
}
