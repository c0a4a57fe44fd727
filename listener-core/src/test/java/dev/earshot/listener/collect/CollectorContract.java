package dev.earshot.listener.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.listener.mention.Post;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every collector keeps to. Bound by saying how its source is filled, broken and mended. */
public interface CollectorContract {

  /** A new collector of the same source, as after a restart of the program. */
  Collector open() throws Exception;

  /** Adds a post to the source. */
  void publish(String id, String text) throws Exception;

  /** Adds something that cannot be a post. */
  void publishBroken() throws Exception;

  /** Makes the source unreadable as a whole. */
  void breakDown() throws Exception;

  /** Makes it readable again, with all it had. */
  void mend() throws Exception;

  /** The native id of a post published under an id. */
  default String nativeId(String id) {
    return id;
  }

  /** Whether posts read already may come again after a restart: at least once, not exactly once. */
  default boolean repeats() {
    return false;
  }

  @Test
  default void all_posts_of_the_source_are_read_with_its_name_on_them() throws Exception {
    publish("1", "first");
    publish("2", "zweiter Beitrag, schön 👩‍👩‍👧");
    publish("3", "第三");
    try (Collector collector = open()) {
      Reading read = read(collector, Cursor.START, 3);
      assertThat(read.posts).extracting(Post::nativeId).containsExactlyInAnyOrder(ids(1, 2, 3));
      assertThat(read.posts)
          .extracting(Post::text)
          .containsExactlyInAnyOrder("first", "zweiter Beitrag, schön 👩‍👩‍👧", "第三");
      assertThat(read.posts).allMatch(post -> post.source().equals(collector.source()));
      assertThat(read.rejections).isEmpty();
    }
  }

  @Test
  default void the_same_cursor_gives_the_same_batch() throws Exception {
    publish("1", "first");
    publish("2", "second");
    try (Collector collector = open()) {
      Batch once = collector.collect(Cursor.START);
      assertThat(once.posts()).isNotEmpty();
      assertThat(collector.collect(Cursor.START)).isEqualTo(once);
    }
  }

  @Test
  default void what_is_published_later_is_read_from_the_next_cursor() throws Exception {
    publish("1", "first");
    publish("2", "second");
    try (Collector collector = open()) {
      Cursor next = read(collector, Cursor.START, 2).next;
      publish("3", "third");
      assertThat(read(collector, next, 1).posts).extracting(Post::nativeId).containsExactly(ids(3));
    }
  }

  @Test
  default void a_restart_goes_on_from_the_cursor_and_never_behind_it() throws Exception {
    publish("1", "first");
    publish("2", "second");
    Cursor next;
    try (Collector collector = open()) {
      next = read(collector, Cursor.START, 2).next;
    }
    publish("3", "third");
    try (Collector collector = open()) {
      List<String> read = new ArrayList<>();
      for (int round = 0; round < 20 && !read.contains(nativeId("3")); round++) {
        Batch batch = collector.collect(next);
        batch.posts().forEach(post -> read.add(post.nativeId()));
        next = batch.next();
      }
      if (repeats()) {
        assertThat(read).contains(ids(3));
      } else {
        assertThat(read).containsExactly(ids(3));
        assertThat(collector.collect(next).posts()).isEmpty();
      }
    }
  }

  @Test
  default void an_unreadable_source_is_a_typed_failure_and_loses_nothing() throws Exception {
    publish("1", "first");
    breakDown();
    try (Collector collector = open()) {
      assertThatThrownBy(() -> collector.collect(Cursor.START))
          .isInstanceOfSatisfying(
              CollectException.class,
              e -> {
                assertThat(e.kind()).isNotNull();
                assertThat(e).hasMessageNotContaining("null");
              });
    }
    mend();
    try (Collector collector = open()) {
      assertThat(read(collector, Cursor.START, 1).posts)
          .extracting(Post::nativeId)
          .containsExactly(ids(1));
    }
  }

  @Test
  default void something_broken_is_rejected_once_and_the_rest_is_read() throws Exception {
    publish("1", "first");
    publishBroken();
    publish("2", "second");
    try (Collector collector = open()) {
      Reading read = read(collector, Cursor.START, 3);
      assertThat(read.posts).extracting(Post::nativeId).containsExactlyInAnyOrder(ids(1, 2));
      assertThat(read.rejections).hasSize(1);
      assertThat(read.rejections.getFirst().where()).isNotEmpty();
      assertThat(read.rejections.getFirst().reason()).isNotEmpty();
      publish("3", "third");
      Reading later = read(collector, read.next, 1);
      assertThat(later.posts).extracting(Post::nativeId).containsExactly(ids(3));
      assertThat(later.rejections).isEmpty();
    }
  }

  @Test
  default void a_cursor_it_never_made_starts_again() throws Exception {
    publish("1", "first");
    try (Collector collector = open()) {
      assertThat(read(collector, new Cursor("of some other version: 7"), 1).posts)
          .extracting(Post::nativeId)
          .containsExactly(ids(1));
    }
  }

  @Test
  default void closing_twice_is_harmless() throws Exception {
    publish("1", "first");
    Collector collector = open();
    collector.collect(Cursor.START);
    collector.close();
    assertThatCode(collector::close).doesNotThrowAnyException();
  }

  private String[] ids(int... ids) {
    return Arrays.stream(ids).mapToObj(id -> nativeId(Integer.toString(id))).toArray(String[]::new);
  }

  /** Reads on until the source gave as many posts and rejections as expected. */
  static Reading read(Collector collector, Cursor from, int expected) throws Exception {
    Reading read = new Reading(from);
    for (int round = 0; round < 50 && read.size() < expected; round++) {
      Batch batch = collector.collect(read.next);
      read.posts.addAll(batch.posts());
      read.deletions.addAll(batch.deletions());
      read.rejections.addAll(batch.rejections());
      read.coverage.addAll(batch.coverage());
      read.next = batch.next();
    }
    return read;
  }

  /** Several batches in a row. */
  final class Reading {

    public final List<Post> posts = new ArrayList<>();
    public final List<Deletion> deletions = new ArrayList<>();
    public final List<Rejection> rejections = new ArrayList<>();
    public final List<Coverage> coverage = new ArrayList<>();
    public Cursor next;

    private Reading(Cursor from) {
      next = from;
    }

    int size() {
      return posts.size() + deletions.size() + rejections.size();
    }
  }
}
