package dev.earshot.sentiment.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GroupingTest {

  private static final int TIMES = 5;

  @Test
  void a_message_belongs_to_the_subject_it_has_most_words_of() {
    List<Theme> themes =
        themes("suitcase and belongings delayed", "suitcase gone", "delayed again");
    Theme luggage = with("suitcase", themes);
    Theme delay = with("delayed", themes);

    assertThat(luggage.members().messages()).contains(0, TIMES).doesNotContain(2 * TIMES);
    assertThat(delay.members().messages()).contains(2 * TIMES).doesNotContain(0, TIMES);
  }

  @Test
  void a_message_of_two_subjects_shows_both_less_clearly() {
    List<Theme> themes =
        themes("suitcase and belongings delayed", "suitcase gone", "delayed again");
    Signs delay = with("delayed", themes).signs();

    assertThat(delay.messages()).contains(0, 2 * TIMES).doesNotContain(TIMES);
    assertThat(clarity(delay, 0)).isLessThan(clarity(delay, 2 * TIMES));
  }

  @Test
  void a_word_that_merely_goes_with_a_subject_needs_another_one() {
    List<Theme> themes = themes("nobody will answer my emails", "my emails", "voicemail");

    assertThat(with("voicemail", themes).members().messages())
        .contains(0, 2 * TIMES)
        .doesNotContain(TIMES);
  }

  @Test
  void two_words_in_a_row_name_a_subject_that_neither_names_alone() {
    List<Theme> themes = themes("customer care", "care about customer", "voicemail");

    assertThat(with("voicemail", themes).members().messages())
        .contains(0, 2 * TIMES)
        .doesNotContain(TIMES);
  }

  /** Of texts that are each written five times, in order. */
  private static List<Theme> themes(String... texts) {
    List<Text> all = new ArrayList<>();
    for (String text : texts) {
      all.addAll(Collections.nCopies(TIMES, new Text(text, "en", "")));
    }
    boolean[] fresh = new boolean[all.size()];
    Arrays.fill(fresh, true);
    return new Grouping(new Corpus(all, fresh, Set.of())).themes(_ -> 1);
  }

  private static Theme with(String word, List<Theme> themes) {
    return themes.stream().filter(theme -> theme.words().contains(word)).findFirst().orElseThrow();
  }

  private static int clarity(Signs signs, int message) {
    return signs.clarity()[Arrays.binarySearch(signs.messages(), message)];
  }
}
