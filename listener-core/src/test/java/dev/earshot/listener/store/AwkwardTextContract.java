package dev.earshot.listener.store;

import static dev.earshot.listener.store.StoreUnderTest.all;
import static dev.earshot.listener.store.StoreUnderTest.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.mention.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a network lets people write can be saved; a batch never fails for one message. */
public interface AwkwardTextContract extends StoreUnderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u0000",
        "before\u0000after",
        "👩‍👩‍👧‍👦🏳️‍🌈 family",
        "Zürich — “naïve” café",
        "全日空の航空券が高い",
        "한국어 항공사",
        "שלום عربي",
        "\u202eright to left override",
        "a\u0301\u0302\u0303\u0304\u0305 zalgo",
        "\ufeff\ufffe\uffff",
        "\\\"'{}[]<>&%$#@!?*~^:;|",
      })
  default void any_text_comes_back_unchanged(String text) {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").text(text).build()));
    }
    try (MentionStore store = open()) {
      Hit hit = store.search(all(), Page.newest(1)).hits().getFirst();
      assertThat(hit.mention().post().text()).isEqualTo(text);
    }
  }

  @Test
  default void half_a_surrogate_pair_comes_back_as_the_replacement_character() {
    try (MentionStore store = open()) {
      Mention broken = Mentions.with("id\ud83d").text("broken \ud83d emoji \ude00").build();
      store.save(List.of(broken, Mentions.with("2").build()));
      assertThat(found(store, "emoji")).containsExactly("id\ufffd");
      assertThat(store.search(all().containing("emoji"), Page.newest(1)).hits().getFirst())
          .returns("broken \ufffd emoji \ufffd", hit -> hit.mention().post().text());
      assertThat(found(store, all().among(Set.of(broken.id())))).containsExactly("id\ufffd");
      store.save(List.of(broken));
      assertThat(found(store)).hasSize(2);
      store.delete(List.of(new Deletion.OfPost("test", "id\ud83d")));
      assertThat(found(store)).containsExactly("2");
    }
  }

  @Test
  default void a_very_long_text_is_found_by_its_last_word() {
    String text = "lorem ipsum ".repeat(4_200) + "needle";
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").text(text).build()));
      Hit hit = store.search(all().containing("needle"), Page.newest(1)).hits().getFirst();
      assertThat(hit.mention().post().text()).isEqualTo(text);
      assertThat(hit.highlights())
          .containsExactly(new Span(text.length() - "needle".length(), text.length()));
    }
  }

  @Test
  default void a_word_without_end_does_not_stop_a_batch() {
    try (MentionStore store = open()) {
      Mention endless = Mentions.with("1").text("x".repeat(50_000)).build();
      Mention emoji = Mentions.with("2").text("😀".repeat(25_000)).build();
      assertThat(store.save(List.of(endless, emoji, Mentions.with("3").build()))).isEqualTo(3);
      assertThat(found(store)).containsExactly("1", "2", "3");
    }
  }

  @Test
  default void names_of_any_length_are_kept_apart() {
    String name = "n".repeat(40_000);
    try (MentionStore store = open()) {
      for (String end : List.of("x", "y")) {
        String id = name + end;
        store.save(List.of(Mentions.with(id).from(id).by(id).in(id).about(id).theme(id).build()));
      }
      MentionQuery query = MentionQuery.of(name + "x", EARLY, LATE);
      for (MentionQuery narrowed :
          List.of(
              query,
              query.from(Set.of(name + "x")),
              query.by(Set.of(name + "x")),
              query.in(Set.of(name + "x")),
              query.about(Set.of(name + "x")),
              query.labelled(Set.of(Label.NEUTRAL)),
              query.among(Set.of(name + "x:" + name + "x")))) {
        assertThat(found(store, narrowed)).containsExactly(name + "x");
      }
      store.delete(List.of(new Deletion.OfPost(name + "x", name + "x")));
      assertThat(found(store, query)).isEmpty();
      assertThat(found(store, MentionQuery.of(name + "y", EARLY, LATE))).hasSize(1);
    }
  }

  @Test
  default void times_out_of_all_bounds_are_kept() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("first").at(Instant.MIN).build(),
              Mentions.with("last").at(Instant.MAX).build(),
              Mentions.with("now").at(Posts.NOON).build()));
      assertThat(found(store)).containsExactly("now");
      assertThat(found(store, all().during(Instant.MIN, Posts.NOON))).containsExactly("first");
      assertThat(found(store, all().during(Instant.MIN, Instant.MAX)))
          .containsExactly("now", "first");
    }
  }
}
