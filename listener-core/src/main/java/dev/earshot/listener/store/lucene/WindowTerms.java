package dev.earshot.listener.store.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;

/**
 * Counts the words of all documents of a window, by ordinal in each segment, and finds the most
 * frequent. Exact.
 */
final class WindowTerms implements Collector {

  /** A word and how many documents have it. */
  record Counted(BytesRef term, long count) {}

  private final List<Segment> segments = new ArrayList<>();
  private long size;

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    return new Segment(context.reader());
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** Documents in the window. */
  long size() {
    return size;
  }

  /** The most frequent first; of two alike, the first in the alphabet. */
  List<Counted> top(int wanted) throws IOException {
    if (wanted == 0 || segments.isEmpty()) {
      return List.of();
    }
    // The n-th most frequent word of any one segment bounds the n-th of all from below. A word
    // above that bound has at least its share of it in some segment.
    int bound = 1;
    for (Segment segment : segments) {
      bound = Math.max(bound, nth(segment.counts, wanted));
    }
    int share = Math.ceilDiv(bound, segments.size());
    return candidates(share).entrySet().stream()
        .map(entry -> new Counted(entry.getKey(), entry.getValue()[0]))
        .sorted(Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::term))
        .limit(wanted)
        .toList();
  }

  /** The n-th largest count, 0 when there are fewer. */
  private static int nth(int[] counts, int n) {
    int max = 0;
    for (int count : counts) {
      max = Math.max(max, count);
    }
    int[] words = new int[max + 1];
    for (int count : counts) {
      words[count]++;
    }
    int above = 0;
    int count = max;
    while (count > 0 && above + words[count] < n) {
      above += words[count];
      count--;
    }
    return count;
  }

  /** Words with at least this count in some segment, with their count over all. */
  private Map<BytesRef, long[]> candidates(int share) throws IOException {
    Map<BytesRef, long[]> totals = new TreeMap<>();
    for (Segment segment : segments) {
      SortedSetDocValues values = segment.words();
      for (int ordinal = 0; ordinal < segment.counts.length; ordinal++) {
        if (segment.counts[ordinal] >= share) {
          BytesRef term = BytesRef.deepCopyOf(values.lookupOrd(ordinal));
          totals.computeIfAbsent(term, _ -> new long[1])[0] += segment.counts[ordinal];
        }
      }
    }
    if (share > 1) {
      addUp(totals);
    }
    return totals;
  }

  private void addUp(Map<BytesRef, long[]> totals) throws IOException {
    for (long[] total : totals.values()) {
      total[0] = 0;
    }
    for (Segment segment : segments) {
      SortedSetDocValues values = segment.words();
      for (Map.Entry<BytesRef, long[]> total : totals.entrySet()) {
        long ordinal = values.lookupTerm(total.getKey());
        if (ordinal >= 0) {
          total.getValue()[0] += segment.counts[(int) ordinal];
        }
      }
    }
  }

  /** Counts by ordinal, in an array that is there once a document was hit. */
  private final class Segment implements LeafCollector {

    private final LeafReader reader;
    private final SortedSetDocValues words;
    private int[] counts = {};

    Segment(LeafReader reader) throws IOException {
      this.reader = reader;
      words = words();
    }

    SortedSetDocValues words() throws IOException {
      return DocValues.getSortedSet(reader, Fields.WORDS);
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int doc) throws IOException {
      size++;
      if (counts.length == 0) {
        counts = new int[Math.toIntExact(words.getValueCount()) + 1];
        segments.add(this);
      }
      if (words.advanceExact(doc)) {
        for (int left = words.docValueCount(); left > 0; left--) {
          counts[(int) words.nextOrd()]++;
        }
      }
    }
  }
}
