package dev.earshot.listener.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.monitor.QueryMatch;

/** That a query matched a post, and where its terms stand. */
final class TopicHits extends QueryMatch {

  private final List<TermHit> hits;

  /**
   * A term in a text.
   *
   * @param start in chars; beyond any text for what is no part of it, such as the author
   */
  record TermHit(String term, int start) {}

  TopicHits(String topic, List<TermHit> hits) {
    super(topic);
    this.hits = List.copyOf(hits);
  }

  /** The Monitor runs the alternatives of a topic one by one; together they are one match. */
  TopicHits and(TopicHits other) {
    List<TermHit> both = new ArrayList<>(hits);
    both.addAll(other.hits);
    return new TopicHits(getQueryId(), both);
  }

  /** In the order of the text, each once. */
  List<String> terms() {
    return hits.stream()
        .sorted(Comparator.comparingInt(TermHit::start).thenComparing(TermHit::term))
        .map(TermHit::term)
        .distinct()
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TopicHits that && super.equals(other) && hits.equals(that.hits);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + hits.hashCode();
  }
}
