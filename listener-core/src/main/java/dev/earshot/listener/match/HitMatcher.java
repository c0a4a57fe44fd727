package dev.earshot.listener.match;

import dev.earshot.listener.match.TopicHits.TermHit;
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

/** Runs the queries that may match against a batch of posts, and finds out which terms hit. */
final class HitMatcher extends CandidateMatcher<TopicHits> {

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
      MatchesIterator places = term.getMatches(PostDocument.TEXT);
      boolean inText = places != null && places.next();
      hits.add(new TermHit(term.getName(), inText ? places.startOffset() : Integer.MAX_VALUE));
    }
    return hits;
  }

  @Override
  public TopicHits resolve(TopicHits one, TopicHits other) {
    return one.and(other);
  }
}
