package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmoticonsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        ":), :)",
        ":-)))), :)",
        "=), :)",
        "=D, :D",
        ":d, :D",
        ":-p, :P",
        ";-), ;)",
        ":'-(, :'(",
        "(:, :)",
        "(-;, ;)",
        "):, :(",
        ":-/, :/",
        ":\\, :/",
        ":*, :*",
        ":-O, :o",
        ">:-(, >:(",
        "8-), :)",
        "<333, <3",
        "</3, </3",
        "xDDD, xd",
        "DDD:, d:",
        "^^, ^_^",
        "-__-, -_-",
        "T.T, t_t",
        "O_o, o_o",
        "\\o/, \\o/"
      })
  void each_is_spelt_in_one_way_wherever_it_stands(String typed, String form) {
    for (String around :
        new String[] {"%s", "so nice %s", "%s so nice", "oh! %s. Well", "a %s b"}) {
      String text = around.formatted(typed);
      assertThat(Emoticons.in(text))
          .as(text)
          .containsExactly(
              new Emoticons.Found(form, text.indexOf(typed), text.indexOf(typed) + typed.length()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so nice day:)",
        "so nice day:)) and",
        "(so nice :))",
        "nice:D",
        "love<3",
        "no tickets D:"
      })
  void may_follow_a_word_without_a_space(String text) {
    assertThat(Emoticons.in(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/x:/y",
        "C:\\temp and /usr:/bin",
        "at 9:30 or 16:00, 3:2",
        "note: (see below)",
        "sizes (S): 3",
        "f(x)=(a)",
        "option D: none, 4:D5",
        "price:$5 x=3 a=b",
        "1<3 and 2<33",
        "a - b -- c",
        "xDrive, 0.0 and o.k.",
        "RT @ann: so"
      })
  void prose_numbers_and_addresses_have_none(String text) {
    assertThat(Emoticons.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a?b=c&c=d",
        "https://example.org/a?b=d, they say",
        "see www.example.org/?x=p&y=3 now",
        "https://example.org/=)/x"
      })
  void an_address_has_no_face(String text) {
    assertThat(Emoticons.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/a?b=d :)", "https://example.org/a?b=d:)", ":) http"})
  void a_face_beside_an_address_is_found(String text) {
    assertThat(Emoticons.in(text))
        .containsExactly(new Emoticons.Found(":)", text.indexOf(":)"), text.indexOf(":)") + 2));
  }
}
