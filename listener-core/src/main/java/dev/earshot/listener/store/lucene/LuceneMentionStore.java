package dev.earshot.listener.store.lucene;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.store.Facets;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionPage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.store.Series;
import dev.earshot.listener.store.TermCounts;
import dev.earshot.listener.store.TermCounts.TermCount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOSupplier;

/**
 * Mentions in a Lucene index. Opened by the first call that needs it; a failed write goes back to
 * the commit before and the next call opens the index anew.
 */
public final class LuceneMentionStore implements MentionStore {

  private final MentionDocuments documents = new MentionDocuments();
  private final Pages pages = new Pages(documents);
  private final LazyIndex index;

  LuceneMentionStore(String place, IOSupplier<Directory> directory) {
    index = new LazyIndex(place, directory);
  }

  /**
   * A store in a folder of its own, which need not exist yet. Only one process at a time can have
   * it open.
   */
  public static LuceneMentionStore open(Path folder) {
    return new LuceneMentionStore(folder.toString(), () -> FSDirectory.open(folder));
  }

  /** A store that is gone when closed. */
  public static LuceneMentionStore inMemory() {
    return new LuceneMentionStore("memory", ByteBuffersDirectory::new);
  }

  @Override
  public int save(List<Mention> mentions) {
    if (mentions.isEmpty()) {
      return 0;
    }
    return index.write(
        "save to",
        to -> {
          Collection<Mention> distinct = distinct(mentions);
          return to.read(searcher -> save(distinct, searcher, to.writer()));
        });
  }

  private int save(Collection<Mention> mentions, IndexSearcher searcher, IndexWriter writer)
      throws IOException {
    Remembered remembered = new Remembered(searcher, documents);
    int saved = 0;
    for (Mention mention : mentions) {
      if (!remembered.isDeleted(mention)) {
        Mention before = remembered.corrected(mention.id());
        Mention kept = before == null ? mention : mention.keepingCorrectionsOf(before);
        writer.updateDocument(documents.id(mention.id()), documents.mention(kept));
        saved++;
      }
    }
    return saved;
  }

  /** Of mentions with the same id the last, with the last correction. */
  private static Collection<Mention> distinct(List<Mention> mentions) {
    Map<String, Mention> byId = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      byId.merge(mention.id(), mention, (before, after) -> after.keepingCorrectionsOf(before));
    }
    return byId.values();
  }

  @Override
  public void delete(List<? extends Deletion> deletions) {
    if (!deletions.isEmpty()) {
      index.write(
          "delete from",
          to -> {
            for (Deletion deletion : deletions) {
              delete(deletion, to.writer());
            }
            return deletions.size();
          });
    }
  }

  private void delete(Deletion deletion, IndexWriter writer) throws IOException {
    switch (deletion) {
      case Deletion.OfPost(String source, String nativeId) ->
          writer.deleteDocuments(documents.id(Post.id(source, nativeId)));
      case Deletion.OfAuthor(String source, String authorId) -> {
        if (authorId.isEmpty()) {
          return;
        }
        writer.deleteDocuments(Filters.writtenBy(source, authorId));
      }
    }
    Term grave = documents.grave(deletion);
    writer.updateDocument(grave, documents.tombstone(grave));
  }

  @Override
  public int revise(Collection<String> ids, UnaryOperator<Mention> change) {
    if (ids.isEmpty()) {
      return 0;
    }
    return index.write(
        "change", to -> to.read(searcher -> revise(ids, change, searcher, to.writer())));
  }

  private int revise(
      Collection<String> ids,
      UnaryOperator<Mention> change,
      IndexSearcher searcher,
      IndexWriter writer)
      throws IOException {
    ScoreDoc[] found =
        searcher.search(Filters.oneOf(Fields.ID, ids), ids.size(), Sort.INDEXORDER).scoreDocs;
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc doc : found) {
      Mention before = documents.read(stored, doc.doc);
      Mention after = change.apply(before);
      if (!after.equals(before)) {
        writer.updateDocument(documents.id(before.id()), documents.mention(after));
      }
    }
    return found.length;
  }

  @Override
  public MentionPage search(MentionQuery query, Page page) {
    return index.read(searcher -> pages.search(searcher, query, page));
  }

  @Override
  public Series series(MentionQuery query, Interval interval) {
    List<Instant> edges = interval.edges(query.from(), query.to());
    SeriesCounts counts = new SeriesCounts(query.topic(), edges);
    return index.read(searcher -> searcher.search(Filters.of(query), new One<>(counts)).series());
  }

  @Override
  public TermCounts termCounts(MentionQuery window, MentionQuery background, int size) {
    return index.read(searcher -> {
      WindowTerms counts = searcher.search(Filters.of(window), new One<>(new WindowTerms()));
      List<WindowTerms.Counted> top = counts.top(size);
      BackgroundTerms behind =
          new BackgroundTerms(top.stream().map(WindowTerms.Counted::term).toList());
      behind.count(searcher, Filters.of(background));
      List<TermCount> terms = new ArrayList<>();
      for (int i = 0; i < top.size(); i++) {
        String term = top.get(i).term().utf8ToString();
        terms.add(new TermCount(term, top.get(i).count(), behind.counts()[i]));
      }
      return new TermCounts(counts.size(), behind.size(), terms);
    });
  }

  @Override
  public Facets facets(MentionQuery query) {
    return index.read(
        searcher -> searcher.search(Filters.of(query), new One<>(new FacetCounts())).facets());
  }

  @Override
  public Optional<String> check() {
    return index.check();
  }

  @Override
  public void close() {
    index.close();
  }
}
