package dev.earshot.listener.store.lucene;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Judge;
import dev.earshot.listener.store.Series;
import dev.earshot.listener.store.Verdicts;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts labels by bucket and judge. Documents of a segment come newest first, so the bucket is a
 * pointer that only moves back.
 */
final class SeriesCounts implements Collector {

  /** Numbers kept of a judge in a bucket: a count of each label, then the sum of scores. */
  private static final int KEPT = Judged.CODES + 1;

  private final String topic;
  private final List<Instant> edges;

  /** Millisecond at which each bucket begins. */
  private final long[] starts;

  /**
   * By bucket, {@link #KEPT} numbers of each judge met in it, by the judge's place. Scores in
   * millionths: whole numbers add up to the same sum in any order.
   */
  private final long[][] sums;

  private final Map<Judge, Integer> places = new LinkedHashMap<>();

  /**
   * @param edges n + 1 of n buckets
   */
  SeriesCounts(String topic, List<Instant> edges) {
    this.topic = topic;
    this.edges = edges;
    starts = edges.stream().limit(edges.size() - 1L).mapToLong(Fields::millis).toArray();
    sums = new long[starts.length][0];
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
    Map<Judge, Integer> judges = new TreeMap<>(places);
    List<Bucket> buckets = new ArrayList<>(starts.length);
    for (int i = 0; i < starts.length; i++) {
      buckets.add(bucket(i, judges));
    }
    return new Series(buckets);
  }

  private Bucket bucket(int bucket, Map<Judge, Integer> judges) {
    List<Verdicts> verdicts = new ArrayList<>();
    judges.forEach((judge, place) -> {
      int at = place * KEPT;
      if (at < sums[bucket].length) {
        Verdicts found = verdicts(judge, sums[bucket], at);
        if (found.total() > 0) {
          verdicts.add(found);
        }
      }
    });
    return new Bucket(
        edges.get(bucket),
        edges.get(bucket + 1),
        verdicts.stream().mapToLong(Verdicts::negative).sum(),
        verdicts.stream().mapToLong(Verdicts::neutral).sum(),
        verdicts.stream().mapToLong(Verdicts::positive).sum(),
        verdicts);
  }

  private static Verdicts verdicts(Judge judge, long[] kept, int at) {
    return new Verdicts(
        judge,
        kept[at + Judged.code(Label.NEGATIVE)],
        kept[at + Judged.code(Label.NEUTRAL)],
        kept[at + Judged.code(Label.POSITIVE)],
        Judged.fromMillionths(kept[at + Judged.CODES]));
  }

  private void count(int bucket, int place, long judged) {
    int at = place * KEPT;
    if (at >= sums[bucket].length) {
      sums[bucket] = Arrays.copyOf(sums[bucket], at + KEPT);
    }
    sums[bucket][at + Judged.label(judged)]++;
    sums[bucket][at + Judged.CODES] += Judged.score(judged);
  }

  private final class Segment implements LeafCollector {

    private final NumericDocValues at;
    private final Judged judged;
    private final JudgedBy by;
    private int bucket = starts.length - 1;

    Segment(LeafReader reader) throws IOException {
      at = DocValues.getNumeric(reader, Fields.AT);
      judged = new Judged(reader, topic);
      by = new JudgedBy(reader, topic, places);
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
      count(bucket, by.read(doc), judged.read(doc));
    }
  }
}
