package dev.earshot.listener.match;

import dev.earshot.listener.match.TopicHits.TermHit;
import dev.earshot.listener.mention.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Runs the queries that may match against a batch of posts, and finds out which terms hit. */
final class HitMatcher extends CandidateMatcher<TopicHits> {

  private static final int MOST_PLACES = 50;

  HitMatcher(IndexSearcher batch) {
    super(batch);
    // A batch is asked each query once.
    batch.setQueryCache(null);
  }

  @Override
  public void matchQuery(String topic, Query query, Map<String, String> metadata)
      throws IOException {
    Query rewritten = searcher.rewrite(query);
    Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext posts : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(posts);
      if (scorer == null) {
        continue;
      }
      DocIdSetIterator matching = scorer.iterator();
      for (int post = matching.nextDoc();
          post != DocIdSetIterator.NO_MORE_DOCS;
          post = matching.nextDoc()) {
        addMatch(new TopicHits(topic, hits(weight.matches(posts, post))), posts.docBase + post);
      }
    }
  }

  private static List<TermHit> hits(Matches matches) throws IOException {
    List<TermHit> hits = new ArrayList<>();
    for (NamedMatches term : NamedMatches.findNamedMatches(matches)) {
      hits.add(new TermHit(term.getName(), places(term.getMatches(PostDocument.TEXT))));
    }
    return hits;
  }

  /** No more than {@link #MOST_PLACES}: a text that is one word a thousand times needs no more. */
  private static List<Span> places(@Nullable MatchesIterator found) throws IOException {
    List<Span> places = new ArrayList<>();
    while (found != null && places.size() < MOST_PLACES && found.next()) {
      places.add(new Span(found.startOffset(), found.endOffset()));
    }
    return places;
  }

  @Override
  public TopicHits resolve(TopicHits one, TopicHits other) {
    return one.and(other);
  }
}
