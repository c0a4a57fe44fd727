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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do.
 *
 * @param ids the messages meant
 * @param lost how many of them have each label now and get another, in the order of {@link Label}
 * @param won how many get each label that have another now
 * @param same how many keep their label
 * @param shared how many of those that get another label matched other topics, too
 */
public record Preview(List<String> ids, List<Long> lost, List<Long> won, long same, long shared) {

  public Preview {
    ids = List.copyOf(ids);
    lost = List.copyOf(lost);
    won = List.copyOf(won);
  }

  /** Net sentiment before and after a change, in points. */
  public record Movement(double before, double after) {}

  /** How many messages get another label. */
  public long changes() {
    return lost.stream().mapToLong(Long::longValue).sum();
  }

  static Preview of(MentionStore store, MentionQuery chosen, @Nullable Label to) {
    Long[] lost = none();
    Long[] won = none();
    long same = 0;
    long shared = 0;
    List<String> ids = new ArrayList<>();
    for (Hit hit : store.search(chosen, Page.newest(Page.MAX_SIZE)).hits()) {
      Mention mention = hit.mention();
      String topic = chosen.topic();
      Label old = mention.label(topic);
      Label wanted = to == null ? mention.withCorrection(topic, null).label(topic) : to;
      ids.add(mention.id());
      if (wanted == old) {
        same++;
      } else {
        lost[old.index()]++;
        won[wanted.index()]++;
        shared += mention.topics().size() > 1 ? 1 : 0;
      }
    }
    return new Preview(ids, List.of(lost), List.of(won), same, shared);
  }

  private static Long[] none() {
    Long[] counts = new Long[Label.values().length];
    Arrays.fill(counts, 0L);
    return counts;
  }

  /** What it does to figures that all messages meant are among. */
  Movement movement(MentionStore store, MentionQuery figures) {
    long[] counts = new long[Label.values().length];
    for (Bucket bucket : store.series(figures, Interval.HOUR).buckets()) {
      counts[0] += bucket.negative();
      counts[1] += bucket.neutral();
      counts[2] += bucket.positive();
    }
    double before = net(counts);
    for (int label = 0; label < counts.length; label++) {
      counts[label] += won.get(label) - lost.get(label);
    }
    return new Movement(before, net(counts));
  }

  private static double net(long[] counts) {
    return NetSentiment.points(counts[0], counts[1], counts[2]);
  }
}
