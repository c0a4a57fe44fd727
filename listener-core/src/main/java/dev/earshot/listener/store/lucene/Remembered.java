package dev.earshot.listener.store.lucene;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Mention;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * What a save must not overwrite: deletions and corrections. Looked up one by one in fields that
 * most segments do not even have.
 */
final class Remembered {

  private final IndexSearcher searcher;
  private final MentionDocuments documents;
  private final Dictionary posts;
  private final Dictionary authors;
  private final Dictionary corrected;

  Remembered(IndexSearcher searcher, MentionDocuments documents) throws IOException {
    this.searcher = searcher;
    this.documents = documents;
    posts = new Dictionary(searcher, Fields.GONE);
    authors = new Dictionary(searcher, Fields.GONE_AUTHOR);
    corrected = new Dictionary(searcher, Fields.CORRECTED);
  }

  boolean isDeleted(Mention mention) throws IOException {
    String source = mention.post().source();
    Deletion post = new Deletion.OfPost(source, mention.post().nativeId());
    Deletion author = new Deletion.OfAuthor(source, mention.post().author().id());
    return posts.find(documents.grave(post)) >= 0 || authors.find(documents.grave(author)) >= 0;
  }

  /** What is there of this id, or null where no person said anything of it. */
  @Nullable Mention corrected(String id) throws IOException {
    int doc = corrected.find(new Term(Fields.CORRECTED, Fields.term(id)));
    return doc < 0 ? null : documents.read(searcher.storedFields(), doc);
  }

  /** One field over all segments that have it. */
  private static final class Dictionary {

    private record Part(TermsEnum terms, @Nullable Bits live, int base) {}

    private final List<Part> parts = new ArrayList<>();

    Dictionary(IndexSearcher searcher, String field) throws IOException {
      for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
        Terms terms = segment.reader().terms(field);
        if (terms != null) {
          parts.add(new Part(terms.iterator(), segment.reader().getLiveDocs(), segment.docBase));
        }
      }
    }

    /** A document with the term, or −1. */
    int find(Term term) throws IOException {
      for (Part part : parts) {
        if (part.terms.seekExact(term.bytes())) {
          PostingsEnum found = part.terms.postings(null, PostingsEnum.NONE);
          for (int doc = found.nextDoc();
              doc != DocIdSetIterator.NO_MORE_DOCS;
              doc = found.nextDoc()) {
            if (part.live == null || part.live.get(doc)) {
              return part.base + doc;
            }
          }
        }
      }
      return -1;
    }
  }
}
