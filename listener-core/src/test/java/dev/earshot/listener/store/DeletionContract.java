package dev.earshot.listener.store;

import static dev.earshot.listener.mention.Posts.NOON;
import static dev.earshot.listener.store.StoreUnderTest.all;
import static dev.earshot.listener.store.StoreUnderTest.found;
import static dev.earshot.listener.store.StoreUnderTest.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.collect.Deletion.OfAuthor;
import dev.earshot.listener.collect.Deletion.OfPost;
import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Post;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is deleted stays deleted. */
public interface DeletionContract extends StoreUnderTest {

  @Test
  default void a_deleted_post_is_gone_from_every_answer() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").text("secret").build(), Mentions.with("2").build()));
      store.delete(List.of(new OfPost("test", "1")));
      assertThat(found(store)).containsExactly("2");
      assertThat(found(store, "secret")).isEmpty();
      assertThat(found(store, MentionQuery.of("", EARLY, LATE))).containsExactly("2");
      assertThat(store.series(all(), Interval.HOUR).total()).isEqualTo(1);
      assertThat(store.facets(all()).sources()).isEqualTo(Map.of("test", 1L));
      assertThat(store.facets(MentionQuery.of("", EARLY, LATE)).topics())
          .isEqualTo(Map.of("acme", 1L));
      assertThat(store.termCounts(all(), all(), 9).windowSize()).isEqualTo(1);
      assertThat(store.correct(List.of("test:1"), "", saying(Label.NEGATIVE))).isZero();
      assertThat(found(store)).containsExactly("2");
    }
  }

  @Test
  default void a_deletion_wins_over_a_later_save_also_after_reopening() {
    Mention mention = Mentions.with("1").build();
    try (MentionStore store = open()) {
      store.save(List.of(mention));
      store.delete(List.of(new OfPost("test", "1")));
      assertThat(store.save(List.of(mention, Mentions.with("2").build()))).isEqualTo(1);
      assertThat(found(store)).containsExactly("2");
    }
    try (MentionStore store = open()) {
      assertThat(store.save(List.of(mention))).isZero();
      assertThat(found(store)).containsExactly("2");
    }
  }

  @Test
  default void a_deletion_of_an_unknown_post_is_remembered() {
    try (MentionStore store = open()) {
      store.delete(List.of(new OfPost("test", "1"), new OfPost("test", "1")));
      store.delete(List.of(new OfPost("test", "1")));
    }
    try (MentionStore store = open()) {
      assertThat(store.save(List.of(Mentions.with("1").build()))).isZero();
      assertThat(store.save(List.of(Mentions.with("1").from("news").build()))).isEqualTo(1);
      assertThat(found(store)).containsExactly("1");
    }
  }

  @Test
  default void an_account_is_forgotten_with_all_its_posts_in_its_own_source_only() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").by("ann").build(),
              Mentions.with("2").by("ann").at(NOON.plusSeconds(99)).build(),
              Mentions.with("3").by("ann").from("news").build(),
              Mentions.with("4").by("anna").build()));
      store.delete(List.of(new OfAuthor("test", "ann")));
      assertThat(found(store)).containsExactly("3", "4");
    }
    try (MentionStore store = open()) {
      Mention late = Mentions.with("5").by("ann").build();
      assertThat(store.save(List.of(late, Mentions.with("6").by("bob").build()))).isEqualTo(1);
      assertThat(found(store)).containsExactly("3", "4", "6");
    }
  }

  @Test
  default void posts_of_unknown_authors_have_no_account_to_be_forgotten_with() {
    Post post = new Post("test", "1", "", Author.UNKNOWN, "x", "", NOON, "", "", Engagement.NONE);
    Mention anonymous = Mentions.mention(post, Label.NEUTRAL, "en");
    try (MentionStore store = open()) {
      store.save(List.of(anonymous));
      store.delete(List.of(new OfAuthor("test", "")));
      assertThat(found(store)).containsExactly("1");
      assertThat(store.save(List.of(anonymous))).isEqualTo(1);
    }
  }

  @Test
  default void thousands_are_deleted_in_one_go() {
    try (MentionStore store = open()) {
      store.save(IntStream.range(0, 3_000).mapToObj(i -> Mentions.with("m" + i).build()).toList());
      store.delete(IntStream.range(1, 4_000).mapToObj(i -> new OfPost("test", "m" + i)).toList());
      assertThat(found(store)).containsExactly("m0");
      store.delete(List.of(new OfPost("test", "m0")));
      assertThat(found(store, MentionQuery.of("", EARLY, LATE))).isEmpty();
      assertThat(store.facets(MentionQuery.of("", EARLY, LATE)).sources()).isEmpty();
    }
  }

  @Test
  default void a_corrected_mention_can_be_deleted() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").build()));
      assertThat(store.correct(List.of("test:1"), "", saying(Label.NEGATIVE))).isEqualTo(1);
      store.delete(List.of(new OfPost("test", "1")));
      assertThat(store.save(List.of(Mentions.with("1").build()))).isZero();
      assertThat(store.correct(List.of("test:1"), "", saying(Label.NEGATIVE))).isZero();
      assertThat(store.revise(List.of("test:1"), mention -> mention)).isZero();
      assertThat(found(store)).isEmpty();
    }
  }
}
