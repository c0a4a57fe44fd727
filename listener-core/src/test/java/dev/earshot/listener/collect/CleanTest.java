package dev.earshot.listener.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CleanTest {

  @Test
  void good_texts_stay_as_they_are() {
    String text = "Grüße\n\tan 日本 👩‍👩‍👧!";
    assertThat(Clean.text(text)).isSameAs(text);
  }

  @Test
  void what_no_encoder_takes_is_replaced() {
    assertThat(Clean.text("\uDE00a\uD83D\uD83D\uDE00b\0c\u0007\u007Fd\uD83D"))
        .isEqualTo("\uFFFDa\uFFFD\uD83D\uDE00b\uFFFDc\uFFFD\uFFFDd\uFFFD");
  }

  @Test
  void line_breaks_are_line_feeds_and_ends_are_bare() {
    assertThat(Clean.text(" \r\na\r\nb \n")).isEqualTo("a\nb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "//host", "x", "", "http://a\nb"})
  void only_web_addresses_are_links(String link) {
    assertThat(Clean.link(link)).isEmpty();
  }

  @Test
  void a_web_address_stays() {
    assertThat(Clean.link(" HTTPS://example.org/ü?a=b#c "))
        .isEqualTo("HTTPS://example.org/ü?a=b#c");
  }

  @ParameterizedTest
  @CsvSource({
    "en,en",
    "pt_BR,pt-BR",
    "zh-Hans-CN,zh-Hans-CN",
    "english please,''",
    "x,''",
    "'',''"
  })
  void only_what_looks_like_a_tag_is_a_language(String raw, String tag) {
    assertThat(Clean.language(raw)).isEqualTo(tag);
  }

  @Test
  void names_stand_on_one_line_and_are_cut_where_they_are_too_long() {
    assertThat(Clean.name(" Kim\r\nOh ")).isEqualTo("Kim Oh");
    assertThat(Clean.name("😀".repeat(400))).hasSize(Clean.MAX_NAME);
    assertThat(Clean.name("x" + "😀".repeat(400))).endsWith("\uFFFD");
  }

  @Test
  void a_link_longer_than_browsers_take_is_left_out() {
    assertThat(Clean.link("https://example.org/" + "x".repeat(Clean.MAX_LINK))).isEmpty();
  }
}
