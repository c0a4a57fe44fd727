package dev.earshot.listener.collect;

/** Reads one source. Used by one thread at a time. */
public interface Collector extends AutoCloseable {

  /** Id of the source, as in topics.yml. */
  String source();

  /**
   * Reads what came after a cursor. The same cursor gives the same posts again, as far as the
   * source still has them.
   *
   * @throws CollectException when the source cannot be read; nothing is lost, the cursor stays
   * @throws InterruptedException when the program stops
   */
  Batch collect(Cursor cursor) throws CollectException, InterruptedException;

  @Override
  default void close() {}
}
