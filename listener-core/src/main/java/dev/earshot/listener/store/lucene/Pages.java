package dev.earshot.listener.store.lucene;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.MentionPage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;

/** Finds one page of a search. */
final class Pages {

  private final MentionDocuments documents;

  Pages(MentionDocuments documents) {
    this.documents = documents;
  }

  MentionPage search(IndexSearcher searcher, MentionQuery asked, Page page) throws IOException {
    TypedText typed = TypedText.parse(asked.text());
    Query query = Filters.of(asked, typed);
    long total = searcher.count(query);
    if (page.size() == 0 || total == 0) {
      return new MentionPage(total, List.of(), "");
    }
    Sort sort = Orders.sort(page.order(), asked.topic());
    // One more than wanted tells whether there is a next page.
    ScoreDoc[] found = find(searcher, query, sort, page, page.size() + 1).scoreDocs;
    boolean last = found.length <= page.size();
    List<Hit> hits = new ArrayList<>();
    Highlights highlights = new Highlights(typed);
    StoredFields stored = searcher.storedFields();
    for (int i = 0; i < Math.min(found.length, page.size()); i++) {
      Mention mention = documents.read(stored, found[i].doc);
      hits.add(new Hit(mention, highlights.in(mention.post().text())));
    }
    String next = last ? "" : Place.of(page.order(), (FieldDoc) found[page.size() - 1]).write();
    return new MentionPage(total, hits, next);
  }

  private static TopDocs find(IndexSearcher searcher, Query query, Sort sort, Page page, int size)
      throws IOException {
    if (page.after().isEmpty()) {
      return searcher.search(query, size, sort);
    }
    Place place = Place.parse(page.order(), page.after());
    int lastDoc = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
    return searcher.searchAfter(place.after(lastDoc), narrowed(query, place), size, sort);
  }

  /** Skips what earlier pages showed without looking at it. */
  private static Query narrowed(Query query, Place place) {
    return switch (place.order()) {
      case NEWEST ->
          and(query, Filters.between(Fields.NEVER + 1, (Long) place.values().getFirst()));
      case OLDEST -> and(query, Filters.between((Long) place.values().getFirst(), Long.MAX_VALUE));
      case MOST_NEGATIVE, MOST_POSITIVE, RELEVANCE -> query;
    };
  }

  private static Query and(Query query, Query filter) {
    return new BooleanQuery.Builder().add(query, Occur.FILTER).add(filter, Occur.FILTER).build();
  }
}
