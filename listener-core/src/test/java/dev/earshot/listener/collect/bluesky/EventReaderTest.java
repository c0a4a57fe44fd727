package dev.earshot.listener.collect.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Posts;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of each event. */
final class EventReaderTest {

  private final EventReader events = new EventReader("bluesky");

  @Test
  void a_reply_becomes_a_post_with_all_that_is_known_of_it() {
    String reply =
        """
        ,"reply":{"parent":{"cid":"b","uri":"at://did:plc:lee/app.bsky.feed.post/p"},\
        "root":{"cid":"b","uri":"at://did:plc:lee/app.bsky.feed.post/r"}}\
        """;
    events.read(
        Events.commit(
            3, "create", "3mkey", Events.record("2026-03-02T12:59:58.5+01:00", "Hi 😀", reply)));
    assertThat(events.posts())
        .containsExactly(
            new Post(
                "bluesky",
                "at://" + Events.DID + "/app.bsky.feed.post/3mkey",
                "https://bsky.app/profile/" + Events.DID + "/post/3mkey",
                new Author(Events.DID, "", "", null),
                "Hi 😀",
                "en",
                Instant.parse("2026-03-02T11:59:58.5Z"),
                "at://did:plc:lee/app.bsky.feed.post/p",
                "at://did:plc:lee/app.bsky.feed.post/r",
                Engagement.NONE));
    assertThat(events.last()).contains(new StreamTime(Events.micros(3)));
  }

  @Test
  void an_edit_is_the_same_post_again() {
    events.read(Events.post(1, "k", "before"));
    events.read(
        Events.commit(2, "update", "k", Events.record("2026-03-02T11:00:00Z", "after", "")));
    assertThat(events.posts()).extracting(Post::text).containsExactly("before", "after");
    assertThat(events.posts()).extracting(Post::id).containsOnly("bluesky:" + Events.uri("k"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2031-01-01T00:00:00Z", "yesterday", "", "0001-01-01T00:00:00Z", "2026-03-02"})
  void a_time_that_cannot_be_is_replaced_by_the_time_of_the_event(String createdAt) {
    events.read(Events.commit(7, "create", "k", Events.record(createdAt, "x", "")));
    assertThat(events.posts().getFirst().publishedAt()).isEqualTo(Posts.NOON.plusSeconds(7));
  }

  @Test
  void a_deleted_post_is_to_be_forgotten() {
    events.read(Events.commit(1, "delete", "k", ""));
    assertThat(events.deletions()).containsExactly(new Deletion.OfPost("bluesky", Events.uri("k")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"deleted", "takendown", "suspended", "deactivated"})
  void a_closed_account_is_to_be_forgotten(String status) {
    events.read(Events.account(1, false, status));
    assertThat(events.deletions()).containsExactly(new Deletion.OfAuthor("bluesky", Events.DID));
  }

  @ParameterizedTest
  @CsvSource({"true,''", "false,throttled", "false,desynchronized", "false,''", "true,deleted"})
  void other_states_of_an_account_change_nothing(boolean active, String status) {
    events.read(Events.account(1, active, status));
    assertThat(events.deletions()).isEmpty();
    assertThat(events.last()).isPresent();
  }

  @Test
  void other_collections_identities_and_posts_without_words_are_passed_over() {
    events.read(
        Events.event(
            1,
            "commit",
            "{\"operation\":\"create\",\"collection\":\"app.bsky.feed.like\",\"rkey\":\"k\"}"));
    events.read(Events.event(2, "identity", "{}"));
    events.read(Events.event(3, "novelty", "{}"));
    events.read(Events.post(4, "k", " "));
    assertThat(events.posts()).isEmpty();
    assertThat(events.rejections()).isEmpty();
    assertThat(events.last()).contains(new StreamTime(Events.micros(4)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "{\"did\":",
        "[]",
        "null",
        "{}",
        "{\"time_us\":9000000000000000000,\"kind\":\"commit\"}",
        "{\"time_us\":-5,\"kind\":\"commit\"}",
        "{\"time_us\":99999999999999999999999,\"kind\":\"commit\"}",
        "{\"time_us\":1,\"kind\":\"commit\",\"commit\":{\"collection\":\"app.bsky.feed.post\"}}",
        "{\"did\":\"did:plc:a b\",\"time_us\":1,\"kind\":\"commit\",\"commit\":"
            + "{\"collection\":\"app.bsky.feed.post\",\"rkey\":\"k\",\"operation\":\"delete\"}}",
        "{\"did\":\"did:plc:ab\",\"time_us\":1,\"kind\":\"commit\",\"commit\":"
            + "{\"collection\":\"app.bsky.feed.post\",\"rkey\":\"../k\",\"operation\":\"delete\"}}",
        "{\"did\":\"did:plc:ab\",\"time_us\":1,\"kind\":\"commit\",\"commit\":"
            + "{\"collection\":\"app.bsky.feed.post\",\"rkey\":\"k\",\"operation\":\"create\"}}",
        "{\"did\":\"did:plc:ab\",\"time_us\":1,\"kind\":\"commit\",\"commit\":{\"collection\":"
            + "\"app.bsky.feed.post\",\"rkey\":\"k\",\"operation\":\"create\",\"record\":{\"text\":7}}}",
        "{\"did\":\"did:plc:ab\",\"time_us\":1,\"kind\":\"commit\",\"commit\":"
            + "{\"collection\":\"app.bsky.feed.post\",\"rkey\":\"k\",\"operation\":\"explode\"}}",
        "{\"time_us\":1,\"kind\":\"account\",\"account\":{\"active\":false,\"status\":\"deleted\"}}"
      })
  void what_makes_no_sense_is_rejected_and_said_without_its_text(String frame) {
    events.read(frame);
    assertThat(events.posts()).isEmpty();
    assertThat(events.deletions()).isEmpty();
    assertThat(events.rejections()).hasSize(1);
    assertThat(events.rejections().getFirst().reason()).doesNotContain("explode", "no json");
  }

  @Test
  void odd_but_harmless_records_are_posts() {
    events.read(
        "{\"did\":\"did:web:example.org\",\"time_us\":1772452801000000,\"kind\":\"commit\","
            + "\"commit\":{\"collection\":\"app.bsky.feed.post\",\"rkey\":\"k\",\"operation\":\"create\","
            + "\"record\":{\"text\":\"a\\ud83d b\\u0000\",\"langs\":\"en\",\"reply\":[1],\"facets\":{\"a\":1},"
            + "\"createdAt\":5}}}");
    assertThat(events.rejections()).isEmpty();
    Post post = events.posts().getFirst();
    assertThat(post.text()).isEqualTo("a\uFFFD b\uFFFD");
    assertThat(post.language()).isEmpty();
    assertThat(post.replyTo()).isEmpty();
  }
}
