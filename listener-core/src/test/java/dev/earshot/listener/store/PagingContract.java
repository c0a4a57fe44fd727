package dev.earshot.listener.store;

import static dev.earshot.listener.mention.Posts.NOON;
import static dev.earshot.listener.store.StoreUnderTest.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.Page.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in every order: nothing left out, nothing twice. */
public interface PagingContract extends StoreUnderTest {

  /** Many share their second, and many their score. */
  private static List<Mention> many(String prefix, int count) {
    Random random = new Random(count);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      mentions.add(
          Mentions.with(prefix + i)
              .text("boots ".repeat(1 + random.nextInt(3)) + "word ".repeat(random.nextInt(5)))
              .at(NOON.plusSeconds(random.nextInt(6)))
              .sentiment(Mentions.scored((random.nextInt(7) - 3) / 3.0))
              .about("acme")
              .build());
    }
    return mentions;
  }

  private static Comparator<Mention> comparator(Order order) {
    Comparator<Mention> byTime = Comparator.comparing(mention -> mention.post().publishedAt());
    Comparator<Mention> byScore =
        Comparator.comparingDouble(mention -> mention.sentiment(Mentions.TOPIC).score());
    return switch (order) {
      case NEWEST -> byTime.reversed().thenComparing(Mention::id);
      case OLDEST -> byTime.thenComparing(Mention::id);
      case MOST_NEGATIVE -> byScore.thenComparing(Mention::id);
      case MOST_POSITIVE -> byScore.reversed().thenComparing(Mention::id);
      case RELEVANCE -> throw new IllegalArgumentException("relevance is the backend's own");
    };
  }

  private static List<Mention> mentions(MentionPage page) {
    return page.hits().stream().map(Hit::mention).toList();
  }

  @ParameterizedTest
  @EnumSource(value = Order.class, names = "RELEVANCE", mode = EnumSource.Mode.EXCLUDE)
  default void mentions_come_in_the_order_asked_for(Order order) {
    List<Mention> saved = many("m", 60);
    try (MentionStore store = open()) {
      store.save(saved.subList(0, 20));
      store.save(saved.subList(20, 60));
      List<Mention> expected = saved.stream().sorted(comparator(order)).toList();
      assertThat(mentions(store.search(all(), new Page(100, order, ""))))
          .containsExactlyElementsOf(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  default void pages_joined_are_the_whole(Order order) {
    try (MentionStore store = open()) {
      store.save(many("m", 50));
      MentionQuery query = all().containing("boots");
      List<Mention> whole = mentions(store.search(query, new Page(100, order, "")));
      List<Mention> joined = new ArrayList<>();
      String after = "";
      do {
        MentionPage page = store.search(query, new Page(7, order, after));
        assertThat(page.total()).isEqualTo(50);
        assertThat(page.hits()).hasSizeLessThanOrEqualTo(7).isNotEmpty();
        joined.addAll(mentions(page));
        after = page.next();
      } while (!after.isEmpty());
      assertThat(joined).containsExactlyElementsOf(whole).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  default void what_comes_and_goes_between_pages_moves_nothing_else(Order order) {
    try (MentionStore store = open()) {
      List<Mention> old = many("m", 40);
      store.save(old);
      MentionQuery query = all().containing("boots");
      List<Mention> joined = new ArrayList<>();
      String after = "";
      for (int round = 0; round == 0 || !after.isEmpty(); round++) {
        MentionPage page = store.search(query, new Page(6, order, after));
        joined.addAll(mentions(page));
        after = page.next();
        store.save(many("new" + round + "-", 11));
        store.delete(List.of(new Deletion.OfPost("test", "new" + round + "-1")));
        // Messages without the word change how rare it is, and nothing of this.
        store.save(
            List.of(Mentions.with("other" + round).text("word ".repeat(50)).about("x").build()));
        assertThat(round).isLessThan(200);
      }
      assertThat(joined).doesNotHaveDuplicates().containsAll(old);
    }
  }

  @Test
  default void a_page_that_is_exactly_full_is_the_last() {
    try (MentionStore store = open()) {
      store.save(many("m", 10));
      assertThat(store.search(all(), Page.newest(10)).next()).isEmpty();
      MentionPage first = store.search(all(), Page.newest(5));
      MentionPage second = store.search(all(), new Page(5, Order.NEWEST, first.next()));
      assertThat(second.hits()).hasSize(5);
      assertThat(second.next()).isEmpty();
    }
  }

  @Test
  default void a_page_of_no_size_gives_the_total() {
    try (MentionStore store = open()) {
      store.save(many("m", 10));
      assertThat(store.search(all(), Page.newest(0))).isEqualTo(new MentionPage(10, List.of(), ""));
    }
  }

  @Test
  default void orders_by_score_use_the_sentiment_toward_the_topic() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").sentiment(Mentions.scored(-.2)).build(),
              Mentions.with("2").label(Label.POSITIVE).toward("acme", Mentions.scored(-.9)).build(),
              Mentions.with("3").sentiment(Mentions.scored(.4)).build()));
      assertThat(mentions(store.search(all(), new Page(9, Order.MOST_NEGATIVE, ""))))
          .extracting(mention -> mention.post().nativeId())
          .containsExactly("2", "1", "3");
      MentionPage first = store.search(all(), new Page(1, Order.MOST_POSITIVE, ""));
      MentionPage rest = store.search(all(), new Page(5, Order.MOST_POSITIVE, first.next()));
      assertThat(mentions(rest))
          .extracting(mention -> mention.post().nativeId())
          .containsExactly("1", "2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!!", "MTIz", "AAAA", " ", "é", "eyJ9"})
  default void a_place_that_no_page_named_is_refused(String after) {
    try (MentionStore store = open()) {
      store.save(many("m", 3));
      assertThatThrownBy(() -> store.search(all(), new Page(2, Order.NEWEST, after)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("page");
    }
  }

  @Test
  default void a_place_in_another_order_is_refused() {
    try (MentionStore store = open()) {
      store.save(many("m", 3));
      String next = store.search(all(), Page.newest(1)).next();
      assertThatThrownBy(() -> store.search(all(), new Page(1, Order.RELEVANCE, next)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("page");
    }
  }
}
