package dev.earshot.listener.store;

import static dev.earshot.listener.mention.Posts.NOON;

import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mentions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the parts of {@link MentionStoreContract} need. */
public interface StoreUnderTest {

  Instant EARLY = NOON.minus(Duration.ofDays(400));
  Instant LATE = NOON.plus(Duration.ofDays(400));

  /**
   * Opens the store of one test: empty at first; called again, once the store was closed, with all
   * that was saved before.
   */
  MentionStore open();

  /** Everything about {@link Mentions#TOPIC}. */
  static MentionQuery all() {
    return MentionQuery.of(Mentions.TOPIC, EARLY, LATE);
  }

  static Correction saying(Label label) {
    return new Correction(label, "kim", NOON.plusSeconds(60));
  }

  /** Ids without their source, newest first. */
  static List<String> found(MentionStore store, MentionQuery query) {
    MentionPage page = store.search(query, Page.newest(Page.MAX_SIZE));
    List<String> ids = page.hits().stream().map(hit -> hit.mention().post().nativeId()).toList();
    if (page.total() != ids.size()) {
      throw new AssertionError("total says " + page.total() + " but found " + ids);
    }
    return ids;
  }

  static List<String> found(MentionStore store) {
    return found(store, all());
  }

  /** The same by the words a person typed. */
  static List<String> found(MentionStore store, String text) {
    return found(store, all().containing(text));
  }
}
