package dev.earshot.listener.store.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Counts how many documents of a background have each of given words. Exact. */
final class BackgroundTerms {

  /** Roughly how many words a document has, to choose the cheaper of two ways to count. */
  private static final int WORDS_OF_A_DOCUMENT = 16;

  private final List<BytesRef> terms;
  private final long[] counts;
  private long size;

  BackgroundTerms(List<BytesRef> terms) {
    this.terms = terms;
    counts = new long[terms.size()];
  }

  void count(IndexSearcher searcher, Query background) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(background), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      LeafReader reader = segment.reader();
      if (!reader.hasDeletions() && weight.count(segment) == reader.maxDoc()) {
        size += reader.maxDoc();
        countAll(reader);
      } else {
        Scorer scorer = weight.scorer(segment);
        if (scorer != null) {
          countSome(reader, matching(reader, scorer.iterator()));
        }
      }
    }
  }

  /** Documents in the background. */
  long size() {
    return size;
  }

  /** In the order of the words. */
  long[] counts() {
    return counts;
  }

  private void countAll(LeafReader reader) throws IOException {
    Terms text = Terms.getTerms(reader, Fields.TEXT);
    TermsEnum all = text.iterator();
    for (int i = 0; i < counts.length; i++) {
      if (all.seekExact(terms.get(i))) {
        counts[i] += all.docFreq();
      }
    }
  }

  private static FixedBitSet matching(LeafReader reader, DocIdSetIterator hits) throws IOException {
    FixedBitSet matching = new FixedBitSet(reader.maxDoc());
    if (hits.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      hits.intoBitSet(reader.maxDoc(), matching, 0);
    }
    if (reader.getLiveDocs() != null) {
      reader.getLiveDocs().applyMask(matching, 0);
    }
    return matching;
  }

  private void countSome(LeafReader reader, FixedBitSet matching) throws IOException {
    int documents = matching.cardinality();
    if (documents == 0) {
      return;
    }
    size += documents;
    TermsEnum text = Terms.getTerms(reader, Fields.TEXT).iterator();
    long occurrences = 0;
    for (BytesRef term : terms) {
      occurrences += text.seekExact(term) ? text.docFreq() : 0;
    }
    if (occurrences <= (long) documents * WORDS_OF_A_DOCUMENT) {
      countByTerm(text, matching);
    } else {
      countByDocument(DocValues.getSortedSet(reader, Fields.WORDS), matching);
    }
  }

  private void countByTerm(TermsEnum text, FixedBitSet matching) throws IOException {
    PostingsEnum documents = null;
    for (int i = 0; i < counts.length; i++) {
      if (text.seekExact(terms.get(i))) {
        documents = text.postings(documents, PostingsEnum.NONE);
        for (int doc = documents.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = documents.nextDoc()) {
          counts[i] += matching.get(doc) ? 1 : 0;
        }
      }
    }
  }

  private void countByDocument(SortedSetDocValues words, FixedBitSet matching) throws IOException {
    int[] byOrdinal = new int[Math.toIntExact(words.getValueCount())];
    int last = matching.length() - 1;
    for (int doc = matching.nextSetBit(0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = doc == last ? DocIdSetIterator.NO_MORE_DOCS : matching.nextSetBit(doc + 1)) {
      if (words.advanceExact(doc)) {
        for (int left = words.docValueCount(); left > 0; left--) {
          byOrdinal[(int) words.nextOrd()]++;
        }
      }
    }
    for (int i = 0; i < counts.length; i++) {
      long ordinal = words.lookupTerm(terms.get(i));
      counts[i] += ordinal >= 0 ? byOrdinal[(int) ordinal] : 0;
    }
  }
}
