package dev.earshot.listener.store;

import static dev.earshot.listener.mention.Label.NEGATIVE;
import static dev.earshot.listener.mention.Label.NEUTRAL;
import static dev.earshot.listener.mention.Label.POSITIVE;
import static dev.earshot.listener.mention.Posts.NOON;
import static dev.earshot.listener.store.StoreUnderTest.all;
import static dev.earshot.listener.store.StoreUnderTest.found;
import static dev.earshot.listener.store.StoreUnderTest.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.MentionQuery.Tagging;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each filter of {@link MentionQuery}. */
public interface FilterContract extends StoreUnderTest {

  @Test
  default void a_topic_gives_its_mentions_and_no_topic_all() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").about("acme").build(),
              Mentions.with("2").about("other").build(),
              Mentions.with("3").about("acme").about("other").build()));
      assertThat(found(store)).containsExactly("1", "3");
      assertThat(found(store, MentionQuery.of("other", EARLY, LATE))).containsExactly("2", "3");
      assertThat(found(store, MentionQuery.of("", EARLY, LATE))).containsExactly("1", "2", "3");
      assertThat(found(store, MentionQuery.of("acm", EARLY, LATE))).isEmpty();
    }
  }

  @Test
  default void a_range_includes_its_start_and_excludes_its_end() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").at(NOON.minusMillis(1)).build(),
              Mentions.with("2").at(NOON).build(),
              Mentions.with("3").at(NOON.plusMillis(999)).build(),
              Mentions.with("4").at(NOON.plusMillis(1000)).build()));
      assertThat(found(store, all().during(NOON, NOON.plusSeconds(1)))).containsExactly("3", "2");
      assertThat(found(store, all().during(NOON, NOON))).isEmpty();
      assertThat(found(store, all().during(NOON.plusSeconds(1), NOON))).isEmpty();
    }
  }

  @Test
  default void neighbouring_ranges_share_no_mention_however_fine_the_clock() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").at(NOON.plusNanos(1_500_300)).build()));
      for (int nanos : new int[] {1_000_000, 1_500_000, 1_500_300, 1_500_301, 2_000_000}) {
        Duration past = Duration.ofNanos(nanos);
        List<String> before = found(store, all().during(EARLY, NOON.plus(past)));
        List<String> after = found(store, all().during(NOON.plus(past), LATE));
        assertThat(before.size() + after.size()).isEqualTo(1);
      }
    }
  }

  @Test
  default void labels_are_those_toward_the_topic_looked_at() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").label(NEGATIVE).build(),
              Mentions.with("2")
                  .about("acme")
                  .about("other")
                  .label(NEUTRAL)
                  .toward("acme", NEGATIVE)
                  .toward("other", POSITIVE)
                  .build(),
              Mentions.with("3").label(NEGATIVE).toward("acme", POSITIVE).build(),
              Mentions.with("4").label(NEGATIVE).corrected(saying(POSITIVE)).build()));
      assertThat(found(store, all().labelled(Set.of(NEGATIVE)))).containsExactly("1", "2");
      assertThat(found(store, all().labelled(Set.of(POSITIVE)))).containsExactly("3", "4");
      assertThat(found(store, all().labelled(Set.of(NEUTRAL)))).isEmpty();
      assertThat(found(store, all().labelled(Set.of(NEGATIVE, POSITIVE)))).hasSize(4);
      MentionQuery other = MentionQuery.of("other", EARLY, LATE);
      assertThat(found(store, other.labelled(Set.of(POSITIVE)))).containsExactly("2");
      MentionQuery any = MentionQuery.of("", EARLY, LATE);
      assertThat(found(store, any.labelled(Set.of(NEGATIVE)))).containsExactly("1", "3");
      assertThat(found(store, any.labelled(Set.of(NEUTRAL)))).containsExactly("2");
    }
  }

  @Test
  default void sources_languages_authors_and_themes_are_each_one_of() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").from("news").in("de").by("ann").theme("fit").build(),
              Mentions.with("2").from("news").in("es").by("bob").theme("fit").theme("app").build(),
              Mentions.with("3").from("forum").in("pt-BR").by("ann").build()));
      assertThat(found(store, all().from(Set.of("news")))).containsExactly("1", "2");
      assertThat(found(store, all().from(Set.of("forum", "news")))).hasSize(3);
      assertThat(found(store, all().from(Set.of("new")))).isEmpty();
      assertThat(found(store, all().in(Set.of("de", "pt-BR")))).containsExactly("3", "1");
      assertThat(found(store, all().by(Set.of("ann")))).containsExactly("3", "1");
      assertThat(found(store, all().about(Set.of("app")))).containsExactly("2");
      assertThat(found(store, all().about(Set.of("app", "fit")))).containsExactly("1", "2");
      assertThat(found(store, all().from(Set.of("news")).by(Set.of("ann")).in(Set.of("de"))))
          .containsExactly("1");
    }
  }

  @Test
  default void tagged_means_by_the_topic_looked_at_or_by_any() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").tagging("acme").build(),
              Mentions.with("2").about("acme").tagging("other").build(),
              Mentions.with("3").about("acme").build()));
      assertThat(found(store, all().tagged(Tagging.TAGGED))).containsExactly("1");
      assertThat(found(store, all().tagged(Tagging.UNTAGGED))).containsExactly("2", "3");
      assertThat(found(store, all().tagged(Tagging.ANY))).hasSize(3);
      MentionQuery any = MentionQuery.of("", EARLY, LATE);
      assertThat(found(store, any.tagged(Tagging.TAGGED))).containsExactly("1", "2");
      assertThat(found(store, any.tagged(Tagging.UNTAGGED))).containsExactly("3");
    }
  }

  @Test
  default void ten_thousand_ids_can_be_asked_for_at_once() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("7").build(), Mentions.with("10001").build()));
      Set<String> ids =
          IntStream.range(0, 10_000).mapToObj(i -> "test:" + i).collect(Collectors.toSet());
      assertThat(found(store, all().among(ids))).containsExactly("7");
      assertThat(found(store, all().among(Set.of("7")))).isEmpty();
    }
  }
}
