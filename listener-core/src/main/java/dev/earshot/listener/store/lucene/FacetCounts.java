package dev.earshot.listener.store.lucene;

import dev.earshot.listener.store.Facets;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of sources, languages, themes and topics. */
final class FacetCounts extends SimpleCollector {

  private final Values sources = new Values(Fields.SOURCE);
  private final Values languages = new Values(Fields.LANGUAGE);
  private final Values themes = new Values(Fields.THEME);
  private final Values topics = new Values(Fields.TOPIC);
  private final List<Values> all = List.of(sources, languages, themes, topics);

  @Override
  protected void doSetNextReader(LeafReaderContext segment) throws IOException {
    for (Values values : all) {
      values.begin(segment);
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    for (Values values : all) {
      values.count(doc);
    }
  }

  @Override
  public void finish() throws IOException {
    for (Values values : all) {
      values.end();
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  Facets facets() {
    return new Facets(sources.counts, languages.counts, themes.counts, topics.counts);
  }

  /** One field, counted by ordinal in each segment and by name over all. */
  private static final class Values {

    private final String field;
    private final Map<String, Long> counts = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private long[] ordinals = {};

    Values(String field) {
      this.field = field;
    }

    void begin(LeafReaderContext segment) throws IOException {
      values = DocValues.getSortedSet(segment.reader(), field);
      ordinals = new long[Math.toIntExact(values.getValueCount())];
    }

    void count(int doc) throws IOException {
      if (values.advanceExact(doc)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          ordinals[(int) values.nextOrd()]++;
        }
      }
    }

    void end() throws IOException {
      for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
        if (ordinals[ordinal] > 0) {
          counts.merge(values.lookupOrd(ordinal).utf8ToString(), ordinals[ordinal], Long::sum);
        }
      }
    }
  }
}
