package dev.earshot.listener.match;

import dev.earshot.listener.mention.Span;
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
   * @param places in order; none for what is no part of the text, such as the author
   */
  record TermHit(String term, List<Span> places) {

    TermHit {
      places = List.copyOf(places);
    }

    /** In chars; beyond any text where there is no place. */
    int start() {
      return places.isEmpty() ? Integer.MAX_VALUE : places.getFirst().start();
    }
  }

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

  /** Where any of the terms stands, in the order of the text, each once. */
  List<Span> places() {
    return hits.stream()
        .flatMap(hit -> hit.places().stream())
        .distinct()
        .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
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
