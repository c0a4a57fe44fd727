package dev.earshot.listener.store;

import static dev.earshot.listener.mention.Label.NEGATIVE;
import static dev.earshot.listener.mention.Label.NEUTRAL;
import static dev.earshot.listener.mention.Label.POSITIVE;
import static dev.earshot.listener.store.StoreUnderTest.all;
import static dev.earshot.listener.store.StoreUnderTest.found;
import static dev.earshot.listener.store.StoreUnderTest.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a person says counts, and stays. */
public interface CorrectionContract extends StoreUnderTest {

  private static List<String> labelled(MentionStore store, Label label) {
    return found(store, all().labelled(Set.of(label)));
  }

  private static @Nullable Correction correction(MentionStore store) {
    return store.search(all(), Page.newest(1)).hits().getFirst().mention().correction();
  }

  @Test
  default void a_correction_counts_in_every_answer() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").label(POSITIVE).toward("acme", POSITIVE).build(),
              Mentions.with("2").label(POSITIVE).build()));
      assertThat(store.correct(List.of("test:1", "test:nobody"), "", saying(NEGATIVE)))
          .isEqualTo(1);
      assertThat(labelled(store, NEGATIVE)).containsExactly("1");
      assertThat(labelled(store, POSITIVE)).containsExactly("2");
      assertThat(correction(store)).isEqualTo(saying(NEGATIVE));
      assertThat(store.series(all(), Interval.HOUR).buckets().stream().mapToLong(Bucket::negative))
          .contains(1L);
    }
  }

  @Test
  default void a_correction_toward_one_topic_counts_for_that_alone_and_stays() {
    Mention two = Mentions.with("1").label(POSITIVE).about("acme").about("other").build();
    MentionQuery other = MentionQuery.of("other", EARLY, LATE);
    try (MentionStore store = open()) {
      store.save(List.of(two));
      store.correct(List.of("test:1"), "other", saying(NEGATIVE));
      store.save(List.of(two));
    }
    try (MentionStore store = open()) {
      assertThat(labelled(store, POSITIVE)).containsExactly("1");
      assertThat(found(store, other.labelled(Set.of(NEGATIVE)))).containsExactly("1");
      assertThat(store.series(other, Interval.HOUR).buckets())
          .extracting(Bucket::negative)
          .contains(1L);
      assertThat(store.series(all(), Interval.HOUR).buckets())
          .extracting(Bucket::negative)
          .containsOnly(0L);
      MentionQuery whole = MentionQuery.of("", EARLY, LATE);
      assertThat(found(store, whole.labelled(Set.of(POSITIVE)))).containsExactly("1");
    }
  }

  @Test
  default void a_correction_survives_a_new_save_and_reopening() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").label(POSITIVE).build()));
      store.correct(List.of("test:1"), "", saying(NEGATIVE));
      Mention again = Mentions.with("1").text("edited").label(NEUTRAL).build();
      assertThat(store.save(List.of(again))).isEqualTo(1);
      assertThat(labelled(store, NEGATIVE)).containsExactly("1");
      assertThat(found(store, "edited")).containsExactly("1");
    }
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").label(POSITIVE).build()));
      store.save(List.of(Mentions.with("1").label(POSITIVE).build()));
      assertThat(labelled(store, NEGATIVE)).containsExactly("1");
      assertThat(correction(store)).isEqualTo(saying(NEGATIVE));
    }
  }

  @Test
  default void a_correction_taken_back_gives_way_to_the_scorer_for_good() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").label(POSITIVE).build()));
      store.correct(List.of("test:1"), "", saying(NEGATIVE));
      assertThat(store.correct(List.of("test:1"), "", null)).isEqualTo(1);
      assertThat(labelled(store, POSITIVE)).containsExactly("1");
      store.save(List.of(Mentions.with("1").label(NEUTRAL).build()));
    }
    try (MentionStore store = open()) {
      assertThat(labelled(store, NEUTRAL)).containsExactly("1");
      assertThat(correction(store)).isNull();
    }
  }

  @Test
  default void the_last_correction_counts() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").build()));
      store.correct(List.of("test:1"), "", saying(NEGATIVE));
      store.correct(List.of("test:1", "test:1"), "", saying(POSITIVE));
      assertThat(labelled(store, POSITIVE)).containsExactly("1");
      assertThat(labelled(store, NEGATIVE)).isEmpty();
    }
  }

  @Test
  default void a_mention_saved_with_a_correction_brings_its_own() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").corrected(saying(NEGATIVE)).build()));
      store.save(List.of(Mentions.with("1").build()));
      assertThat(labelled(store, NEGATIVE)).containsExactly("1");
      store.save(List.of(Mentions.with("1").corrected(saying(POSITIVE)).build()));
      assertThat(labelled(store, POSITIVE)).containsExactly("1");
    }
  }

  @Test
  default void of_two_with_one_id_in_a_batch_a_correction_is_kept() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").corrected(saying(NEGATIVE)).build(),
              Mentions.with("1").text("edited").build()));
      assertThat(labelled(store, NEGATIVE)).containsExactly("1");
      assertThat(found(store, "edited")).containsExactly("1");
    }
  }

  @Test
  default void thousands_are_corrected_in_one_go() {
    try (MentionStore store = open()) {
      store.save(IntStream.range(0, 3_000).mapToObj(i -> Mentions.with("m" + i).build()).toList());
      List<String> ids = new ArrayList<>();
      IntStream.range(1_000, 4_000).forEach(i -> ids.add("test:m" + i));
      assertThat(store.correct(ids, "", saying(NEGATIVE))).isEqualTo(2_000);
      assertThat(store.search(all().labelled(Set.of(NEGATIVE)), Page.newest(0)).total())
          .isEqualTo(2_000);
      assertThat(store.search(all(), Page.newest(0)).total()).isEqualTo(3_000);
    }
  }
}
