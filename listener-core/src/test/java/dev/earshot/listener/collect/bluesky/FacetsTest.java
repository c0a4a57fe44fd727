package dev.earshot.listener.collect.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class FacetsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see example.org/a-lon...",
        "schön: example.org/a-lon... ja",
        "👩‍👩‍👧 日本 example.org/a-lon…"
      })
  void a_link_cut_for_display_is_written_out_wherever_it_stands(String text) {
    String cut = text.contains("…") ? "example.org/a-lon…" : "example.org/a-lon...";
    assertThat(Facets.writeOut(text, JsonMapper.shared().readTree("[" + link(text, cut) + "]")))
        .isEqualTo(text.replace(cut, "https://example.org/a-long-name"));
  }

  @Test
  void several_links_are_all_written_out() {
    String text = "a... é b...";
    assertThat(
            Facets.writeOut(
                text,
                JsonMapper.shared()
                    .readTree("[" + link(text, "a...") + "," + link(text, "b...") + "]")))
        .isEqualTo("https://example.org/a-long-name é https://example.org/a-long-name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "[{}]",
        "[{\"index\":{\"byteStart\":2,\"byteEnd\":6},\"features\":[%s]}]",
        "[{\"index\":{\"byteStart\":6,\"byteEnd\":2},\"features\":[%s]}]",
        "[{\"index\":{\"byteStart\":-1,\"byteEnd\":5},\"features\":[%s]}]",
        "[{\"index\":{\"byteStart\":3,\"byteEnd\":999999},\"features\":[%s]}]",
        "[{\"index\":{\"byteStart\":\"x\",\"byteEnd\":5},\"features\":[%s]}]",
        "[{\"index\":{\"byteStart\":0,\"byteEnd\":6},\"features\":[{\"$type\":\"app.bsky.richtext.facet#tag\",\"tag\":\"x\"}]}]",
        "[{\"index\":{\"byteStart\":0,\"byteEnd\":6},\"features\":{\"uri\":3}}]"
      })
  void facets_that_do_not_fit_the_text_change_nothing(String facets) {
    // é takes the bytes 1 and 2: nothing begins at byte 2.
    String text = "xé...";
    String feature =
        "{\"$type\":\"app.bsky.richtext.facet#link\",\"uri\":\"https://example.org/\"}";
    assertThat(Facets.writeOut(text, JsonMapper.shared().readTree(facets.replace("%s", feature))))
        .isEqualTo(text);
  }

  @Test
  void links_shown_whole_stay() {
    String text = "read this";
    assertThat(Facets.writeOut(text, JsonMapper.shared().readTree("[" + link(text, "this") + "]")))
        .isEqualTo(text);
  }

  private static String link(String text, String part) {
    int start = bytes(text.substring(0, text.indexOf(part)));
    return "{\"index\":{\"byteStart\":%d,\"byteEnd\":%d},\"features\":[{\"$type\":\"app.bsky.richtext.facet#link\",\"uri\":\"https://example.org/a-long-name\"}]}"
        .formatted(start, start + bytes(part));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
