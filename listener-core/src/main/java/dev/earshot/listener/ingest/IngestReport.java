package dev.earshot.listener.ingest;

import dev.earshot.listener.collect.Rejection;
import java.util.ArrayList;
import java.util.List;

/**
 * What one or more rounds did. {@code read = matched + unmatched + rejected}.
 *
 * @param read posts and broken entries read
 * @param matched posts that matched a topic
 * @param saved mentions the store wrote; fewer than matched when some had been deleted before
 * @param rejected entries that could not be used
 * @param deleted orders to forget that were carried out
 * @param rejections the first {@link #MAX_REJECTIONS} of the rejected
 * @param more whether the source has more right now
 */
public record IngestReport(
    long read,
    long matched,
    long saved,
    long rejected,
    long deleted,
    List<Rejection> rejections,
    boolean more) {

  public static final int MAX_REJECTIONS = 100;

  public static final IngestReport NOTHING = new IngestReport(0, 0, 0, 0, 0, List.of(), false);

  public IngestReport {
    rejections = List.copyOf(rejections);
  }

  /** This round and the next one together. */
  public IngestReport plus(IngestReport next) {
    List<Rejection> all = new ArrayList<>(rejections);
    next.rejections.stream().limit(MAX_REJECTIONS - (long) all.size()).forEach(all::add);
    return new IngestReport(
        read + next.read,
        matched + next.matched,
        saved + next.saved,
        rejected + next.rejected,
        deleted + next.deleted,
        all,
        next.more);
  }
}
