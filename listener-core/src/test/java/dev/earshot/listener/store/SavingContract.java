package dev.earshot.listener.store;

import static dev.earshot.listener.mention.Posts.NOON;
import static dev.earshot.listener.store.StoreUnderTest.all;
import static dev.earshot.listener.store.StoreUnderTest.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.Span;
import dev.earshot.listener.mention.TopicMatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is saved is there, once. */
public interface SavingContract extends StoreUnderTest {

  @Test
  default void an_empty_store_answers_with_nothing() {
    try (MentionStore store = open()) {
      assertThat(store.search(all(), Page.newest(10))).isEqualTo(new MentionPage(0, List.of(), ""));
      assertThat(store.facets(all())).isEqualTo(new Facets(Map.of(), Map.of(), Map.of(), Map.of()));
      assertThat(store.termCounts(all(), all(), 10)).isEqualTo(new TermCounts(0, 0, List.of()));
      Series series = store.series(all().during(NOON, NOON.plusSeconds(7200)), Interval.HOUR);
      assertThat(series.buckets()).hasSize(2);
      assertThat(series.total()).isZero();
      assertThat(store.correct(List.of("test:1"), "", null)).isZero();
      assertThat(store.save(List.of())).isZero();
      store.delete(List.of());
      assertThat(store.check()).isEmpty();
    }
  }

  @Test
  default void a_mention_comes_back_as_it_was_saved() {
    Post post =
        new Post(
            "bluesky",
            "at://did:plc:x/app.bsky.feed.post/3k",
            "https://example.org/a?b=c&d=%20",
            new Author("did:plc:x", "ann.example.org", "Ann \"Ö\" O'Neil", 1_234_567_890_123L),
            "first line\nsecond\tline <b>&amp; \\ \"quoted\"",
            "en-GB",
            Instant.parse("2026-03-02T11:22:33.123456789Z"),
            "parent",
            "root",
            new Engagement(1, 2, 3, Long.MAX_VALUE));
    Mention mention =
        new Mention(
            post,
            "en",
            new Sentiment(Label.NEGATIVE, .7, .2, .1, "linear", "2026-01"),
            List.of(
                new TopicMatch(
                    "acme",
                    true,
                    List.of("@acme", "acme boots"),
                    List.of(new Span(0, 5), new Span(6, 10))),
                TopicMatch.somewhere("other", false, List.of())),
            Map.of("other", Mentions.sentiment(Label.POSITIVE)),
            List.of("delivery", "Größe"),
            new Correction(Label.NEUTRAL, "kim", Instant.parse("2026-03-03T00:00:00.5Z")),
            Map.of(
                "other",
                new Correction(Label.NEGATIVE, "ann", Instant.parse("2026-03-03T00:00:00.6Z"))));
    Mention bare = Mentions.with("bare").build();
    try (MentionStore store = open()) {
      store.save(List.of(mention, bare));
    }
    try (MentionStore store = open()) {
      List<Hit> hits = store.search(all(), Page.newest(10)).hits();
      assertThat(hits).extracting(Hit::mention).containsExactly(bare, mention);
    }
  }

  @Test
  default void the_same_mention_saved_twice_is_there_once() {
    Mention mention = Mentions.with("1").build();
    try (MentionStore store = open()) {
      assertThat(store.save(List.of(mention))).isEqualTo(1);
      assertThat(store.save(List.of(mention))).isEqualTo(1);
      assertThat(found(store)).containsExactly("1");
      assertThat(store.series(all(), new Interval(Interval.HOUR.step(), Interval.HOUR.zone())))
          .returns(1L, Series::total);
      assertThat(store.facets(all()).sources()).containsExactly(Map.entry("test", 1L));
      assertThat(store.termCounts(all(), all(), 5).windowSize()).isEqualTo(1);
    }
  }

  @Test
  default void a_revision_changes_what_is_there_now_and_nothing_else() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").build(), Mentions.with("2").build()));
      store.correct(List.of("test:1"), "", StoreUnderTest.saying(Label.NEGATIVE));
      int known =
          store.revise(
              List.of("test:1", "test:nobody"), mention -> mention.withThemes(List.of("fit")));
      assertThat(known).isEqualTo(1);
      assertThat(found(store, all().about(Set.of("fit")).labelled(Set.of(Label.NEGATIVE))))
          .containsExactly("1");
      assertThat(found(store)).containsExactly("1", "2");
    }
  }

  @Test
  default void a_save_replaces_the_whole_mention_of_the_same_id() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").text("old boots").about("gone").theme("fit").build()));
      Mention changed =
          Mentions.with("1")
              .text("new tent")
              .at(NOON.plusSeconds(60))
              .label(Label.POSITIVE)
              .build();
      store.save(List.of(changed));
      assertThat(found(store, "tent")).containsExactly("1");
      assertThat(found(store, "boots")).isEmpty();
      assertThat(found(store, MentionQuery.of("gone", EARLY, LATE))).isEmpty();
      assertThat(store.facets(all()).themes()).isEmpty();
      assertThat(found(store, all().during(NOON, NOON.plusSeconds(60)))).isEmpty();
      assertThat(store.search(all(), Page.newest(1)).hits().getFirst().mention())
          .isEqualTo(changed);
    }
  }

  @Test
  default void of_two_with_one_id_in_a_batch_the_later_counts() {
    try (MentionStore store = open()) {
      Mention first = Mentions.with("1").text("first").build();
      Mention second = Mentions.with("1").text("second").build();
      assertThat(store.save(List.of(first, Mentions.with("2").build(), second))).isEqualTo(2);
      assertThat(found(store)).containsExactly("1", "2");
      assertThat(found(store, "second")).containsExactly("1");
    }
  }

  @Test
  default void the_same_native_id_of_two_sources_is_two_mentions() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").build(), Mentions.with("1").from("news").build()));
      assertThat(store.search(all(), Page.newest(10)).total()).isEqualTo(2);
    }
  }

  @Test
  default void a_batch_of_thousands_is_saved_whole() {
    try (MentionStore store = open()) {
      List<Mention> batch =
          IntStream.range(0, 5_000).mapToObj(i -> Mentions.with("m" + i).build()).toList();
      assertThat(store.save(batch)).isEqualTo(5_000);
      assertThat(store.search(all(), Page.newest(10_000)).hits()).hasSize(5_000);
    }
  }
}
