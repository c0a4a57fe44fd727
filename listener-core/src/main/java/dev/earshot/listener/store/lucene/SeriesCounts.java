package dev.earshot.listener.store.lucene;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts labels by bucket. Documents of a segment come newest first, so the bucket is a pointer
 * that only moves back.
 */
final class SeriesCounts implements Collector {

  private final String topic;
  private final List<Instant> edges;

  /** Millisecond at which each bucket begins. */
  private final long[] starts;

  private final long[] counts;

  /** In millionths: whole numbers add up to the same sum in any order. */
  private final long[] scores;

  /**
   * @param edges n + 1 of n buckets
   */
  SeriesCounts(String topic, List<Instant> edges) {
    this.topic = topic;
    this.edges = edges;
    starts = edges.stream().limit(edges.size() - 1L).mapToLong(Fields::millis).toArray();
    counts = new long[starts.length * Judged.CODES];
    scores = new long[starts.length];
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    return new Segment(segment.reader());
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  Series series() {
    List<Bucket> buckets = new ArrayList<>(starts.length);
    for (int i = 0; i < starts.length; i++) {
      buckets.add(
          new Bucket(
              edges.get(i),
              edges.get(i + 1),
              counts[i * Judged.CODES + Judged.code(Label.NEGATIVE)],
              counts[i * Judged.CODES + Judged.code(Label.NEUTRAL)],
              counts[i * Judged.CODES + Judged.code(Label.POSITIVE)],
              Judged.fromMillionths(scores[i])));
    }
    return new Series(buckets);
  }

  private final class Segment implements LeafCollector {

    private final NumericDocValues at;
    private final Judged judged;
    private int bucket = starts.length - 1;

    Segment(LeafReader reader) throws IOException {
      at = DocValues.getNumeric(reader, Fields.AT);
      judged = new Judged(reader, topic);
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int doc) throws IOException {
      at.advanceExact(doc);
      long millis = at.longValue();
      while (millis < starts[bucket]) {
        bucket--;
      }
      long value = judged.read(doc);
      counts[bucket * Judged.CODES + Judged.label(value)]++;
      scores[bucket] += Judged.score(value);
    }
  }
}
