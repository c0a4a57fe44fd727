package dev.earshot.sentiment.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubjectNetworkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          we sat on the ground till noon                      | delay
          boarded at nine, still here, when do we take off    | delay
          nobody picks up, I tried all morning                | contact
          she rolled her eyes at us and laughed               | staff
          my coat came back with holes                        | damage
          they took the amount twice                          | money
          one till open and everybody is in it                | queue
          """)
  void it_reads_what_a_message_is_about_where_no_word_of_the_list_is(String text, String about) {
    Set<String> listed =
        Subjects.of("en").get(Subjects.names("en").indexOf(about)).stream()
            .filter(word -> word.weight() == Subjects.TELLING)
            .map(Subjects.Word::text)
            .collect(Collectors.toSet());

    assertThat(Words.of(text)).doesNotContainAnyElementsOf(listed);
    assertThat(likeliest(text)).isEqualTo(about);
  }

  @ParameterizedTest
  @CsvSource({"good morning everyone", "what a lovely day", "what time does it start"})
  void small_talk_is_about_none(String text) {
    assertThat(likeliest(text)).isEmpty();
  }

  @Test
  void a_text_of_any_length_is_read() {
    for (String text : List.of("", "\uD83D", "@ann", "http://a.b", "late ".repeat(10_000))) {
      assertThat(SubjectNetwork.scores(Words.of(text)))
          .hasSize(Subjects.of("en").size() + 1)
          .doesNotContain(Double.NaN);
    }
  }

  @Test
  void it_reads_english_only() {
    assertThat(SubjectNetwork.knows("en")).isTrue();
    assertThat(SubjectNetwork.knows("en-GB")).isTrue();
    assertThat(SubjectNetwork.knows("de")).isFalse();
    assertThat(SubjectNetwork.knows("und")).isFalse();
  }

  private static String likeliest(String text) {
    double[] scores = SubjectNetwork.scores(Words.of(text));
    List<String> subjects = Subjects.names("en");
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best < subjects.size() ? subjects.get(best) : "";
  }
}
