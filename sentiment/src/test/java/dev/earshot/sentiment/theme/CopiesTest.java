package dev.earshot.sentiment.theme;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CopiesTest {

  private static final String LONG =
      "the new tent from this shop leaks at every seam and nobody answers my letters about it";

  @Test
  void links_handles_case_and_punctuation_make_no_difference() {
    assertThat(firsts("Leaks again! https://a.example/1", "@shop leaks again", "it leaks again"))
        .containsExactly(0, 0, 2);
  }

  @Test
  void a_few_words_more_or_less_make_no_difference_to_a_longer_text() {
    assertThat(firsts(LONG, "RT so true: " + LONG, LONG.replace("letters", "calls")))
        .containsExactly(0, 0, 0);
  }

  @Test
  void among_many_texts_each_is_a_near_copy_of_the_one_that_was_first() {
    int many = 500;
    String[] texts = new String[2 * many];
    for (int i = 0; i < many; i++) {
      String own =
          IntStream.range(10 * i, 10 * i + 10).mapToObj(n -> "w" + n).collect(joining(" "));
      texts[i] = own;
      texts[2 * many - 1 - i] = own + " again";
    }

    int[] firsts = firsts(texts);

    assertThat(firsts).startsWith(IntStream.range(0, many).toArray());
    assertThat(firsts).endsWith(IntStream.range(0, many).map(i -> many - 1 - i).toArray());
  }

  @Test
  void texts_on_one_subject_in_other_words_are_no_copies() {
    assertThat(
            firsts(
                LONG,
                "my new tent leaks and the shop has not answered one of four letters so far",
                "every seam of the new tent leaks when it rains for more than ten minutes"))
        .containsExactly(0, 1, 2);
  }

  @Test
  void texts_without_words_are_no_copies() {
    assertThat(firsts("😀", "!!", "https://a.example")).containsExactly(0, 1, 2);
  }

  @Test
  void an_author_counts_once_for_copies_and_no_more_than_so_often_for_the_rest() {
    List<Text> texts =
        Arrays.asList(
            text("ann", "the zip broke"),
            text("ann", "the zip broke!"),
            text("ann", "no answer"),
            text("ann", "still no answer"),
            text("bob", "the zip broke"),
            text("", "the zip broke"),
            text("", "the zip broke"));

    assertThat(Copies.fresh(texts, Copies.firsts(texts), new byte[texts.size()], 2))
        .containsExactly(true, false, true, false, true, true, true);
  }

  @Test
  void each_period_counts_anew() {
    List<Text> texts = List.of(text("ann", "the zip broke"), text("ann", "the zip broke"));

    assertThat(Copies.fresh(texts, Copies.firsts(texts), new byte[] {0, 1}, 1))
        .containsExactly(true, true);
  }

  private static int[] firsts(String... texts) {
    return Copies.firsts(Arrays.stream(texts).map(text -> text("", text)).toList());
  }

  private static Text text(String author, String text) {
    return new Text(text, "en", author);
  }
}
