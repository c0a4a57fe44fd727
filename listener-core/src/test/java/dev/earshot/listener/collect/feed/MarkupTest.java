package dev.earshot.listener.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain | plain",
        "<p>one</p><p>two</p> | one¶¶two",
        "a<br>b<br/><br/>c | a¶b¶¶c",
        "<ul><li>one</li><li>two</li></ul>three | one¶two¶¶three",
        "<div>a<div>b</div></div>c | a¶b¶c",
        "un<b>break</b>able <i> space </i> | unbreakable space",
        "3 &lt; 4 &amp;&amp; 5 > 4 | 3 < 4 && 5 > 4",
        "a <!-- b --><style>c</style><script>d</script> e | a e",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table> | a b¶c",
        "<p>not closed <b>at all | not closed at all",
        "<img src=x onerror=alert(1)> | ''"
      })
  void html_reads_as_in_a_browser(String html, String text) {
    assertThat(Markup.text(html)).isEqualTo(text.replace('¶', '\n'));
  }

  @Test
  void preformatted_text_keeps_its_lines() {
    assertThat(Markup.text("a<pre>x\n  y</pre>b")).isEqualTo("a\n\nx\n  y\n\nb");
  }

  @Test
  void nesting_without_end_is_read() {
    assertThat(Markup.text("<b>".repeat(100_000) + "deep")).isEqualTo("deep");
  }
}
