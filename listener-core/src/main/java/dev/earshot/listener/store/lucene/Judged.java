package dev.earshot.listener.store.lucene;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * The label that counts and the scorer's score in one doc value, as seen from a topic or, when the
 * topic is empty, of the whole message. A value is {@code score · 10⁶ · 4 + label}, the label by
 * its place in {@link #LABELS}.
 */
final class Judged {

  /** The order is part of the index's format. */
  private static final List<Label> LABELS = List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE);

  static final int CODES = LABELS.size();

  private static final double MILLION = 1e6;

  private final NumericDocValues whole;
  private final NumericDocValues toward;

  /** Reads one segment. Documents must be asked for in order. */
  Judged(LeafReader segment, String topic) throws IOException {
    whole = DocValues.getNumeric(segment, Fields.JUDGED);
    toward =
        topic.isEmpty()
            ? DocValues.emptyNumeric()
            : DocValues.getNumeric(segment, Fields.toward(topic));
  }

  static long of(Mention mention, String topic) {
    long score = Math.round(mention.sentiment(topic).score() * MILLION);
    return score << 2 | code(mention.label(topic));
  }

  long read(int doc) throws IOException {
    if (toward.advanceExact(doc)) {
      return toward.longValue();
    }
    return whole.advanceExact(doc) ? whole.longValue() : code(Label.NEUTRAL);
  }

  /** A number from 0 below {@link #CODES}. */
  static int code(Label label) {
    return LABELS.indexOf(label);
  }

  /** {@link #code} of the label. */
  static int label(long judged) {
    return (int) (judged & 3);
  }

  /** In millionths. */
  static long score(long judged) {
    return judged >> 2;
  }

  /** In [−1, 1]. */
  static double fromMillionths(long score) {
    return score / MILLION;
  }
}
