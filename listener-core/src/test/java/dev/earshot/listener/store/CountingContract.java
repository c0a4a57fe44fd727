package dev.earshot.listener.store;

import static dev.earshot.listener.mention.Posts.NOON;
import static dev.earshot.listener.store.StoreUnderTest.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.TermCounts.TermCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Counts of terms, and of values for filters. */
public interface CountingContract extends StoreUnderTest {

  private static MentionQuery until(int minutes) {
    return all().during(NOON, NOON.plusSeconds(60L * minutes));
  }

  @Test
  default void terms_are_counted_once_a_mention_in_window_and_background() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").text("Delayed, delayed! #Fail").build(),
              Mentions.with("2").text("delayed parcel").build(),
              Mentions.with("3").at(NOON.plusSeconds(90)).text("parcel came").build(),
              Mentions.with("4").at(NOON.plusSeconds(90)).text("delayed").about("other").build()));
      TermCounts counts = store.termCounts(until(1), all(), 10);
      assertThat(counts.windowSize()).isEqualTo(2);
      assertThat(counts.backgroundSize()).isEqualTo(3);
      assertThat(counts.terms())
          .contains(
              new TermCount("delayed", 2, 2),
              new TermCount("parcel", 1, 2),
              new TermCount("#fail", 1, 1))
          .extracting(TermCount::term)
          .doesNotContain("came")
          .startsWith("delayed");
    }
  }

  @Test
  default void the_most_frequent_terms_come_first_and_the_rest_is_cut() {
    try (MentionStore store = open()) {
      List<String> texts = List.of("a", "a b", "a b c", "a b c d");
      for (String text : texts) {
        // A save each, so that a backend which keeps parts has to add them up.
        store.save(List.of(Mentions.with(text).text(text).build()));
      }
      assertThat(store.termCounts(all(), all(), 3).terms())
          .containsExactly(
              new TermCount("a", 4, 4), new TermCount("b", 3, 3), new TermCount("c", 2, 2));
      assertThat(store.termCounts(all(), all(), 0).terms()).isEmpty();
    }
  }

  @Test
  default void what_was_replaced_or_deleted_is_not_counted() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").text("old word").build(),
              Mentions.with("2").text("word").build(),
              Mentions.with("3").text("word").build()));
      store.save(List.of(Mentions.with("1").text("new word").build()));
      store.delete(List.of(new Deletion.OfPost("test", "2")));
      TermCounts counts = store.termCounts(all(), MentionQuery.of("", EARLY, LATE), 10);
      assertThat(counts.backgroundSize()).isEqualTo(2);
      assertThat(counts.terms())
          .containsExactly(new TermCount("word", 2, 2), new TermCount("new", 1, 1));
    }
  }

  @Test
  default void window_and_background_may_be_any_two_queries() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").label(Label.NEGATIVE).text("late parcel").build(),
              Mentions.with("2").label(Label.POSITIVE).text("great parcel").build(),
              Mentions.with("3").label(Label.POSITIVE).text("great price").build()));
      TermCounts counts =
          store.termCounts(
              all().labelled(Set.of(Label.NEGATIVE)), all().labelled(Set.of(Label.POSITIVE)), 10);
      assertThat(counts.terms())
          .containsExactlyInAnyOrder(new TermCount("late", 1, 0), new TermCount("parcel", 1, 1));
    }
  }

  @Test
  default void many_terms_in_many_saves_are_counted_exactly() {
    try (MentionStore store = open()) {
      for (int save = 0; save < 12; save++) {
        List<Mention> batch = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
          int n = save * 100 + i;
          // "w<k>" occurs in every k-th mention.
          StringBuilder text = new StringBuilder("n" + n);
          for (int k = 1; k <= 40; k++) {
            text.append(n % k == 0 ? " w" + k : "");
          }
          batch.add(Mentions.with("m" + n).text(text.toString()).at(NOON.plusSeconds(n)).build());
        }
        store.save(batch);
      }
      TermCounts counts = store.termCounts(all().during(NOON, NOON.plusSeconds(600)), all(), 20);
      assertThat(counts.windowSize()).isEqualTo(600);
      assertThat(counts.terms()).hasSize(20);
      for (int k = 1; k <= 20; k++) {
        long window = 599L / k + 1;
        long background = 1199L / k + 1;
        assertThat(counts.terms().get(k - 1)).isEqualTo(new TermCount("w" + k, window, background));
      }
    }
  }

  @Test
  default void facets_count_each_value_of_the_mentions_asked_for() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").from("news").in("de").theme("fit").about("acme").build(),
              Mentions.with("2")
                  .from("news")
                  .in("und")
                  .theme("fit")
                  .theme("app")
                  .about("acme")
                  .about("other")
                  .build()));
      store.save(
          List.of(
              Mentions.with("3").from("forum").in("de").about("acme").build(),
              Mentions.with("4").from("blog").in("fr").theme("no").about("other").build()));
      assertThat(store.facets(all()))
          .isEqualTo(
              new Facets(
                  Map.of("news", 2L, "forum", 1L),
                  Map.of("de", 2L, "und", 1L),
                  Map.of("fit", 2L, "app", 1L),
                  Map.of("acme", 3L, "other", 1L)));
      assertThat(store.facets(all().in(Set.of("de")).from(Set.of("forum"))))
          .isEqualTo(
              new Facets(Map.of("forum", 1L), Map.of("de", 1L), Map.of(), Map.of("acme", 1L)));
    }
  }
}
