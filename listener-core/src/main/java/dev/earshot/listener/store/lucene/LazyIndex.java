package dev.earshot.listener.store.lucene;

import dev.earshot.listener.store.StoreException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An index that is opened by the first call that needs it. A write that fails goes back to the
 * commit before it, and the next call opens the index anew.
 */
final class LazyIndex {

  private final String place;
  private final IOSupplier<Directory> directory;

  /** Held shared by every call, alone by {@link #close}. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  /** One write at a time, for a save looks first at what is there. */
  private final Object writing = new Object();

  private @Nullable OpenIndex index;
  private boolean closed;
  private volatile @Nullable StoreException failure;

  /**
   * @param place for people to read
   */
  LazyIndex(String place, IOSupplier<Directory> directory) {
    this.place = place;
    this.directory = directory;
  }

  <T> T read(IOFunction<IndexSearcher, T> reading) {
    return using("read", index -> index.read(reading));
  }

  /** Commits what is written; all of it or nothing. */
  int write(String action, IOFunction<OpenIndex, Integer> change) {
    synchronized (writing) {
      try {
        int changed = using(action, index -> changeAndCommit(index, change));
        failure = null;
        return changed;
      } catch (StoreException e) {
        failure = e;
        throw e;
      }
    }
  }

  private int changeAndCommit(OpenIndex index, IOFunction<OpenIndex, Integer> change)
      throws IOException {
    boolean committed = false;
    try {
      int changed = change.apply(index);
      index.commit();
      committed = true;
      return changed;
    } finally {
      if (!committed) {
        forget(index);
      }
    }
  }

  /** What keeps the index from working, or went wrong with the last write. */
  Optional<String> check() {
    try {
      read(searcher -> searcher.getIndexReader().maxDoc());
      return Optional.ofNullable(failure).map(StoreException::getMessage);
    } catch (RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private <T> T using(String action, IOFunction<OpenIndex, T> call) {
    Lock shared = use.readLock();
    shared.lock();
    try {
      return call.apply(opened());
    } catch (IOException | AlreadyClosedException e) {
      throw Failures.of(action, place, e);
    } finally {
      shared.unlock();
    }
  }

  private synchronized OpenIndex opened() throws IOException {
    if (closed) {
      throw new StoreException("The messages in " + place + " were closed.");
    }
    if (index == null) {
      index = OpenIndex.open(directory.get());
    }
    return index;
  }

  private synchronized void forget(OpenIndex broken) {
    broken.abandon();
    index = null;
  }

  void close() {
    use.writeLock().lock();
    try {
      closeAlone();
    } catch (IOException | AlreadyClosedException e) {
      throw Failures.of("close", place, e);
    } finally {
      use.writeLock().unlock();
    }
  }

  private synchronized void closeAlone() throws IOException {
    closed = true;
    OpenIndex last = index;
    index = null;
    if (last != null) {
      last.close();
    }
  }
}
