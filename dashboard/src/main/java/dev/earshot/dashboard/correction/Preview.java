package dev.earshot.dashboard.correction;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.sentiment.drop.NetSentiment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do.
 *
 * @param ids the messages meant
 * @param moved how many of them have each label now and get another, in the order of {@link Label}
 * @param same how many keep their label
 * @param netBefore net sentiment of the figures, in points
 * @param netAfter the same after the change
 */
public record Preview(
    List<String> ids, List<Long> moved, long same, double netBefore, double netAfter) {

  public Preview {
    ids = List.copyOf(ids);
    moved = List.copyOf(moved);
  }

  /** How many messages get another label. */
  public long changes() {
    return moved.stream().mapToLong(Long::longValue).sum();
  }

  static Preview of(
      MentionStore store, MentionQuery figures, MentionQuery chosen, @Nullable Label to) {
    long[] before = counts(store, figures);
    long[] after = before.clone();
    long[] moved = new long[before.length];
    long same = 0;
    List<String> ids = new ArrayList<>();
    for (Hit hit : store.search(chosen, Page.newest(Page.MAX_SIZE)).hits()) {
      Mention mention = hit.mention();
      Label old = mention.label(figures.topic());
      Label wanted = to == null ? mention.withCorrection(null).label(figures.topic()) : to;
      ids.add(mention.id());
      if (wanted == old) {
        same++;
      } else {
        moved[old.index()]++;
        after[old.index()]--;
        after[wanted.index()]++;
      }
    }
    return new Preview(ids, List.of(moved[0], moved[1], moved[2]), same, net(before), net(after));
  }

  private static long[] counts(MentionStore store, MentionQuery figures) {
    long[] counts = new long[Label.values().length];
    for (Bucket bucket : store.series(figures, Interval.HOUR).buckets()) {
      counts[0] += bucket.negative();
      counts[1] += bucket.neutral();
      counts[2] += bucket.positive();
    }
    return counts;
  }

  private static double net(long[] counts) {
    return NetSentiment.points(counts[0], counts[1], counts[2]);
  }
}
