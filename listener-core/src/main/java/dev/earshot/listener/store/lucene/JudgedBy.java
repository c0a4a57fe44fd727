package dev.earshot.listener.store.lucene;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.Judge;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * Who gave the label that counts, as seen from a topic or, when the topic is empty, of the whole
 * message. A doc value of its own, which documents of an older Earshot lack.
 */
final class JudgedBy {

  private static final String BETWEEN = "\u0000";
  private static final int PARTS = 3;

  private final Ordinals whole;
  private final Ordinals toward;
  private final Map<Judge, Integer> places;

  /**
   * Reads one segment. Documents must be asked for in order.
   *
   * @param places of the judges met so far, the same for all segments; grows by those that are new
   */
  JudgedBy(LeafReader segment, String topic, Map<Judge, Integer> places) throws IOException {
    this.places = places;
    whole = new Ordinals(DocValues.getSorted(segment, Fields.JUDGE));
    toward =
        new Ordinals(
            topic.isEmpty()
                ? DocValues.emptySorted()
                : DocValues.getSorted(segment, Fields.judgeToward(topic)));
  }

  static BytesRef of(Mention mention, String topic) {
    Judge judge = Judge.of(mention, topic);
    return Fields.term(String.join(BETWEEN, judge.scorer(), judge.version(), judge.language()));
  }

  /** Place of the judge. */
  int read(int doc) throws IOException {
    if (toward.values.advanceExact(doc)) {
      return toward.place();
    }
    return whole.values.advanceExact(doc) ? whole.place() : place(Judge.UNKNOWN);
  }

  private int place(Judge judge) {
    return places.computeIfAbsent(judge, _ -> places.size());
  }

  private static Judge parse(String written) {
    String[] parts = written.split(BETWEEN, -1);
    return parts.length == PARTS ? new Judge(parts[0], parts[1], parts[2]) : Judge.UNKNOWN;
  }

  /** The values of one field, each looked up once. */
  private final class Ordinals {

    private static final int NOT_MET = -1;

    private final SortedDocValues values;
    private final int[] met;

    private Ordinals(SortedDocValues values) {
      this.values = values;
      met = new int[values.getValueCount()];
      Arrays.fill(met, NOT_MET);
    }

    private int place() throws IOException {
      int ordinal = values.ordValue();
      if (met[ordinal] == NOT_MET) {
        met[ordinal] = JudgedBy.this.place(parse(values.lookupOrd(ordinal).utf8ToString()));
      }
      return met[ordinal];
    }
  }
}
