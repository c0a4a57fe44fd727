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
        themes("the suitcase and the train were delayed", "suitcase gone", "delayed again");
    Signs delay = with("delayed", themes).signs();

    assertThat(delay.messages()).contains(0, 2 * TIMES).doesNotContain(TIMES);
    assertThat(clarity(delay, 0)).isLessThan(clarity(delay, 2 * TIMES));
  }

  @Test
  void an_english_message_belongs_to_what_it_is_about_also_without_a_word_of_the_list() {
    List<Theme> themes = themes("the waitress rolled her eyes at us", "rude staff", "lovely day");

    assertThat(with("rude", themes).members().messages())
        .contains(0, TIMES)
        .doesNotContain(2 * TIMES);
  }

  @Test
  void words_that_a_team_hides_are_not_read_either() {
    String[] texts = {"my suitcase is gone", "suitcase", "belongings"};
    Theme all = with("belongings", themes(texts));
    Theme without = with("belongings", themes("en", Set.of("suitcase"), texts));

    assertThat(all.members().messages()).contains(TIMES);
    assertThat(without.members().messages()).contains(2 * TIMES).doesNotContain(TIMES);
  }

  @Test
  void two_words_in_a_row_are_in_the_list_of_a_subject() {
    List<Theme> themes = themes("customer care", "voicemail");

    assertThat(with("voicemail", themes).words()).contains("customer care");
  }

  @Test
  void in_other_languages_words_alone_decide() {
    List<Theme> themes =
        themes("de", Set.of(), "koffer und tasche verspätet", "koffer", "pünktlich");

    assertThat(with("koffer", themes).members().messages())
        .contains(0, TIMES)
        .doesNotContain(2 * TIMES);
    assertThat(themes).noneMatch(theme -> theme.words().contains("verspätet"));
  }

  /** Of texts that are each written five times, in order. */
  private static List<Theme> themes(String... texts) {
    return themes("en", Set.of(), texts);
  }

  private static List<Theme> themes(String language, Set<String> hidden, String... texts) {
    List<Text> all = new ArrayList<>();
    for (String text : texts) {
      all.addAll(Collections.nCopies(TIMES, new Text(text, language, "")));
    }
    boolean[] fresh = new boolean[all.size()];
    Arrays.fill(fresh, true);
    return new Grouping(new Corpus(all, fresh, hidden)).themes(_ -> 1);
  }

  private static Theme with(String word, List<Theme> themes) {
    return themes.stream().filter(theme -> theme.words().contains(word)).findFirst().orElseThrow();
  }

  private static int clarity(Signs signs, int message) {
    return signs.clarity()[Arrays.binarySearch(signs.messages(), message)];
  }
}
