package dev.earshot.listener.store.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index that this process writes and reads. Readers see what was committed. */
final class OpenIndex implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);
  private static final String FORMAT = "earshot-format";
  private static final double BUFFER_MEGABYTES = 64;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private OpenIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    searchers = new SearcherManager(writer, new ByRelevance());
  }

  /** Takes the directory over: it is closed with the index, or at once when this fails. */
  static OpenIndex open(Directory directory) throws IOException {
    IndexWriter writer = null;
    try {
      boolean isNew = !holdsAnIndex(directory);
      writer = new IndexWriter(directory, settings());
      if (isNew) {
        writer.setLiveCommitData(Map.of(FORMAT, Fields.FORMAT).entrySet());
      }
      return new OpenIndex(directory, writer);
    } catch (IOException | RuntimeException e) {
      abandon(writer, directory);
      throw e;
    }
  }

  private static IndexWriterConfig settings() {
    return new IndexWriterConfig()
        .setIndexSort(Orders.OF_INDEX)
        .setSimilarity(new Orders.Relevance())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergeScheduler(new Merges())
        .setCommitOnClose(false);
  }

  /** Lucene would begin anew, and tidy away, where it finds no list of segments. */
  private static boolean holdsAnIndex(Directory directory) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      String format = SegmentInfos.readLatestCommit(directory).getUserData().get(FORMAT);
      if (!Fields.FORMAT.equals(format)) {
        throw new CorruptIndexException(
            "not written by this version of Earshot", "format " + format);
      }
      return true;
    }
    if (Stream.of(directory.listAll()).anyMatch(file -> file.startsWith("_"))) {
      throw new CorruptIndexException("the list of segments is missing", "segments_N");
    }
    return false;
  }

  IndexWriter writer() {
    return writer;
  }

  <T> T read(IOFunction<IndexSearcher, T> reading) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.apply(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Makes everything written so far durable and visible. */
  void commit() throws IOException {
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  /** Goes back to the last commit. */
  void abandon() {
    IOUtils.closeWhileHandlingException(searchers);
    abandon(writer, directory);
  }

  private static void abandon(@Nullable IndexWriter writer, Directory directory) {
    Closeable back = writer == null ? () -> {} : writer::rollback;
    IOUtils.closeWhileHandlingException(back, directory);
  }

  /** Keeps merges that are done, gives up those that are not. */
  @Override
  public void close() throws IOException {
    try {
      if (writer.isOpen() && writer.hasUncommittedChanges()) {
        writer.commit();
      }
    } finally {
      abandon();
    }
  }

  private static final class ByRelevance extends SearcherFactory {

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new Orders.Relevance());
      return searcher;
    }
  }

  /** A merge that fails, as on a full disk, is tried again later and loses nothing. */
  private static final class Merges extends ConcurrentMergeScheduler {

    @Override
    protected void handleMergeException(Throwable exc) {
      LOG.warn("Could not merge parts of the index; it works on, slower. cause={}", exc.toString());
    }
  }
}
