package dev.earshot.listener.store.lucene;

import dev.earshot.listener.store.Page.Order;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BasicStats;
import org.apache.lucene.search.similarities.SimilarityBase;

/** In which order hits come. */
final class Orders {

  private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);
  private static final SortField NEWEST = new SortField(Fields.AT, SortField.Type.LONG, true);
  private static final SortField OLDEST = new SortField(Fields.AT, SortField.Type.LONG);

  /** How the index itself is sorted, so that the newest hits are found without sorting. */
  static final Sort OF_INDEX = new Sort(NEWEST, BY_ID);

  private Orders() {}

  /**
   * @param topic whose sentiment decides, or empty
   */
  static Sort sort(Order order, String topic) {
    return switch (order) {
      case NEWEST -> OF_INDEX;
      case OLDEST -> new Sort(OLDEST, BY_ID);
      case MOST_NEGATIVE -> new Sort(new Score(topic).getSortField(false), BY_ID);
      case MOST_POSITIVE -> new Sort(new Score(topic).getSortField(true), BY_ID);
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, NEWEST, BY_ID);
    };
  }

  /** The scorer's score toward a topic, in millionths. */
  private static final class Score extends LongValuesSource {

    private final String topic;

    Score(String topic) {
      this.topic = topic;
    }

    @Override
    public LongValues getValues(LeafReaderContext segment, DoubleValues scores) throws IOException {
      Judged judged = new Judged(segment.reader(), topic);
      return new LongValues() {
        private long value;

        @Override
        public long longValue() {
          return value;
        }

        @Override
        public boolean advanceExact(int doc) throws IOException {
          value = Judged.score(judged.read(doc));
          return true;
        }
      };
    }

    @Override
    public boolean needsScores() {
      return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
      return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
      return true;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Score score && score.topic.equals(topic);
    }

    @Override
    public int hashCode() {
      return topic.hashCode();
    }

    @Override
    public String toString() {
      return "score toward " + topic;
    }
  }

  /**
   * Relevance by the message alone: how often the words occur, in how long a text. How rare a word
   * is in the index does not count, for it changes with every save and would move the pages.
   */
  static final class Relevance extends SimilarityBase {

    /** Words of a text in which one occurrence counts half of what many would. */
    private static final double LENGTH = 50;

    @Override
    protected double score(BasicStats stats, double freq, double docLen) {
      return stats.getBoost() * freq / (freq + .5 + docLen / LENGTH);
    }

    @Override
    public String toString() {
      return "relevance by the message alone";
    }
  }
}
