package dev.earshot.dashboard.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must hold of corrections on every database Earshot runs on. */
interface CorrectionsContract {

  Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");

  MentionQuery ALL =
      MentionQuery.of(
          Mentions.TOPIC, Posts.NOON.minus(Duration.ofDays(1)), Posts.NOON.plusSeconds(60));

  /** Migrated, without any correction. */
  TestDatabase database();

  /** A store of three messages, and corrections over it. */
  record Desk(MentionStore store, Corrections corrections) {

    static final List<Mention> MESSAGES =
        List.of(
            Mentions.mention("a", Label.POSITIVE, "well, thanks"),
            Mentions.mention("b", Label.NEUTRAL, "it is a bag"),
            Mentions.mention("c", Label.NEGATIVE, "late again"));

    static final String A = MESSAGES.get(0).id();
    static final String B = MESSAGES.get(1).id();
    static final String C = MESSAGES.get(2).id();

    static Desk of(TestDatabase database) {
      MentionStore store = LuceneMentionStore.inMemory();
      store.save(MESSAGES);
      return new Desk(
          store,
          new Corrections(store, new JdbcTemplate(database.source()), database.transaction()));
    }

    Label label(String id) {
      return label(id, Mentions.TOPIC);
    }

    Label label(String id, String topic) {
      return Objects.requireNonNull(corrections.find(Set.of(id)).get(id)).label(topic);
    }

    Change change(Set<String> ids, Label to, String by) {
      return corrections.change(ids, Mentions.TOPIC, to, by, NOW);
    }
  }

  @Test
  default void a_change_counts_in_series_and_is_in_the_history_with_both_labels_and_a_name() {
    Desk desk = Desk.of(database());

    Change change = desk.change(Set.of(Desk.A), Label.NEGATIVE, "ada");

    assertThat(change.messages()).isEqualTo(1);
    assertThat(desk.corrections().preview(ALL, Label.NEGATIVE).lost()).containsExactly(0L, 1L, 0L);
    Entry entry = desk.corrections().newest(Long.MAX_VALUE, 10).getFirst();
    assertThat(entry.mention()).isEqualTo(Desk.A);
    assertThat(entry.oldLabel()).isEqualTo(Label.POSITIVE);
    assertThat(entry.newLabel()).isEqualTo(Label.NEGATIVE);
    assertThat(entry.by()).isEqualTo("ada");
    assertThat(entry.at()).isEqualTo(Instant.parse("2026-03-02T09:00:00.123Z"));
    assertThat(entry.undone()).isFalse();
  }

  @Test
  default void a_message_collected_or_scored_again_keeps_its_correction() {
    Desk desk = Desk.of(database());
    desk.change(Set.of(Desk.A), Label.NEGATIVE, "ada");

    desk.store().save(Desk.MESSAGES);

    assertThat(desk.label(Desk.A)).isEqualTo(Label.NEGATIVE);
    assertThat(desk.corrections().corrected()).extracting(Mention::id).containsExactly(Desk.A);
  }

  @Test
  default void a_label_toward_one_topic_is_changed_and_taken_back_for_that_alone() {
    Desk desk = Desk.of(database());
    Mention two = Mentions.with("two").label(Label.NEGATIVE).about("acme").about("other").build();
    desk.store().save(List.of(two));
    Set<String> id = Set.of(two.id());
    desk.corrections().change(id, "", Label.NEUTRAL, "ada", NOW);

    Change change =
        desk.corrections().change(id, "other", Label.POSITIVE, "ada", NOW.plusSeconds(1));

    assertThat(desk.corrections().newest(Long.MAX_VALUE, 1).getFirst())
        .returns("other", Entry::topic)
        .returns(Label.NEUTRAL, Entry::oldLabel);
    assertThat(desk.label(two.id())).isEqualTo(Label.NEUTRAL);
    assertThat(desk.label(two.id(), "other")).isEqualTo(Label.POSITIVE);
    Preview preview = desk.corrections().preview(ALL.among(id), Label.POSITIVE);
    assertThat(preview.changes()).isEqualTo(1);
    assertThat(preview.shared()).isEqualTo(1);

    desk.corrections().undo(change.id(), "ada", NOW.plusSeconds(2));
    assertThat(desk.label(two.id(), "other")).isEqualTo(Label.NEUTRAL);
    desk.corrections().change(id, "other", null, "ada", NOW.plusSeconds(3));
    assertThat(desk.label(two.id(), "other")).isEqualTo(Label.NEGATIVE);
    assertThat(desk.label(two.id())).isEqualTo(Label.NEUTRAL);
  }

  @Test
  default void saying_the_same_again_is_nothing_new_unless_another_person_says_it() {
    Desk desk = Desk.of(database());
    desk.change(Set.of(Desk.A), Label.POSITIVE, "ada");

    assertThat(desk.change(Set.of(Desk.A), Label.POSITIVE, "ada").messages()).isZero();
    assertThat(desk.corrections().size()).isEqualTo(1);
    assertThat(desk.change(Set.of(Desk.A), Label.POSITIVE, "ben").messages()).isEqualTo(1);
    assertThat(desk.change(Set.of(Desk.A, Desk.B), Label.POSITIVE, "ben").messages()).isEqualTo(1);
    assertThat(desk.corrections().size()).isEqualTo(3);
  }

  @Test
  default void said_of_the_whole_message_again_it_counts_again_for_a_topic_that_differed_since() {
    Desk desk = Desk.of(database());
    Mention two = Mentions.with("two").label(Label.NEGATIVE).about("acme").about("other").build();
    desk.store().save(List.of(two));
    Set<String> id = Set.of(two.id());
    desk.corrections().change(id, "", Label.NEUTRAL, "ada", NOW);
    desk.corrections().change(id, "other", Label.POSITIVE, "ada", NOW.plusSeconds(1));

    desk.corrections().change(id, "", Label.NEUTRAL, "ada", NOW.plusSeconds(2));
    assertThat(desk.label(two.id(), "other")).isEqualTo(Label.NEUTRAL);
  }

  @Test
  default void two_clicks_at_once_are_one_change() throws InterruptedException {
    Desk desk = Desk.of(database());
    try (ExecutorService clicks = Executors.newFixedThreadPool(4)) {
      clicks.invokeAll(
          Collections.nCopies(8, () -> desk.change(Set.of(Desk.C), Label.NEGATIVE, "ada")));
    }

    assertThat(desk.corrections().size()).isEqualTo(1);
  }

  @Test
  default void undoing_many_gives_each_the_label_it_had_also_another_persons() {
    Desk desk = Desk.of(database());
    desk.change(Set.of(Desk.B), Label.POSITIVE, "ben");
    Change all = desk.change(Set.of(Desk.A, Desk.B, Desk.C), Label.NEUTRAL, "ada");

    Change undone = desk.corrections().undo(all.id(), "cleo", NOW.plusSeconds(9));

    assertThat(undone.messages()).isEqualTo(3);
    assertThat(desk.label(Desk.A)).isEqualTo(Label.POSITIVE);
    assertThat(desk.label(Desk.B)).isEqualTo(Label.POSITIVE);
    assertThat(desk.label(Desk.C)).isEqualTo(Label.NEGATIVE);
    assertThat(desk.corrections().corrected()).extracting(Mention::id).containsExactly(Desk.B);
    assertThat(desk.corrections().newest(Long.MAX_VALUE, 10))
        .filteredOn(entry -> entry.change().equals(all.id()))
        .allMatch(Entry::undone);
  }

  @Test
  default void undoing_leaves_alone_what_somebody_changed_since() {
    Desk desk = Desk.of(database());
    Change first = desk.change(Set.of(Desk.A, Desk.C), Label.NEUTRAL, "ada");
    desk.corrections()
        .change(Set.of(Desk.A), Mentions.TOPIC, Label.NEGATIVE, "ben", NOW.plusSeconds(1));

    Change undone = desk.corrections().undo(first.id(), "ada", NOW.plusSeconds(2));

    assertThat(undone.messages()).isEqualTo(1);
    assertThat(desk.label(Desk.A)).isEqualTo(Label.NEGATIVE);
    assertThat(desk.label(Desk.C)).isEqualTo(Label.NEGATIVE);
  }

  @Test
  default void a_preview_tells_how_many_change_and_where_the_net_goes_and_changes_nothing() {
    Desk desk = Desk.of(database());

    Preview preview = desk.corrections().preview(ALL, Label.NEUTRAL);

    assertThat(preview.changes()).isEqualTo(2);
    assertThat(preview.same()).isEqualTo(1);
    assertThat(preview.shared()).isZero();
    Preview good = desk.corrections().preview(ALL.among(Set.of(Desk.C)), Label.POSITIVE);
    Preview.Movement moved = desk.corrections().movement(good, ALL);
    assertThat(moved.before()).isEqualTo(0, within(1e-9));
    assertThat(moved.after()).isEqualTo(200.0 / 3, within(1e-9));
    assertThat(desk.corrections().size()).isZero();
  }

  @Test
  default void a_correction_taken_back_leaves_the_scorers_label_and_both_steps_in_the_history() {
    Desk desk = Desk.of(database());
    desk.change(Set.of(Desk.A), Label.NEGATIVE, "ada");

    desk.corrections().change(Set.of(Desk.A), Mentions.TOPIC, null, "ada", NOW.plusSeconds(1));

    assertThat(desk.label(Desk.A)).isEqualTo(Label.POSITIVE);
    assertThat(desk.corrections().corrected()).isEmpty();
    assertThat(desk.corrections().newest(Long.MAX_VALUE, 10))
        .extracting(Entry::byScorer)
        .containsExactly(true, false);
  }
}
