package dev.earshot.sentiment.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Posts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EvidenceTest {

  @Test
  void takesTypicalMessagesTheFurthestReachingAndTheNewest() {
    List<Mention> mentions =
        List.of(
            message("1", "ann", "the parcel is delayed again", 0, 5),
            message("2", "bob", "tracking stuck since monday", 0, 4),
            message("3", "cem", "no parcel, no tracking", 0, 3),
            message("4", "dan", "my parcel went to the wrong town", 900, 2),
            message("5", "eva", "where is it", 0, 0),
            message("6", "fay", "still waiting for boots", 0, 6));

    assertThat(Evidence.choose(mentions))
        .extracting(evidence -> evidence.mention().post().nativeId(), Evidence::why)
        .containsExactly(
            tuple("1", Evidence.Why.TYPICAL),
            tuple("4", Evidence.Why.FURTHEST_REACHING),
            tuple("5", Evidence.Why.NEWEST),
            tuple("2", Evidence.Why.TYPICAL),
            tuple("3", Evidence.Why.TYPICAL));
  }

  @Test
  void showsNoCopiesAndLetsOthersSpeakFirst() {
    List<Mention> mentions =
        List.of(
            message("1", "ann", "the parcel is delayed again", 0, 5),
            message("2", "bob", "The parcel is delayed, again! https://example.org/x", 70, 1),
            message("3", "ann", "tracking is broken", 0, 3),
            message("4", "cem", "no parcel here", 0, 4));

    assertThat(Evidence.choose(mentions))
        .extracting(evidence -> evidence.mention().post().nativeId())
        .containsExactly("1", "4", "3");
  }

  @Test
  void choosesNothingFromNothing() {
    assertThat(Evidence.choose(List.of())).isEmpty();
  }

  private static Mention message(
      String id, String author, String text, long shares, int minutesAgo) {
    Post post =
        new Post(
            "test",
            id,
            "",
            new Author("", author, "", null),
            text,
            "",
            Posts.NOON.minusSeconds(60L * minutesAgo),
            "",
            "",
            new Engagement(0, shares, 0, 0));
    return Mentions.mention(post, Label.NEGATIVE, "en");
  }
}
