package dev.earshot.listener.collect;

import dev.earshot.listener.mention.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A source in memory, read a few posts at a time; its cursor is the number of posts read. */
public final class FakeCollector implements Collector {

  private final String source;
  private final int size;
  private final List<Post> posts = new ArrayList<>();
  private final Map<Integer, List<Deletion>> deletions = new ConcurrentHashMap<>();
  private final Map<Integer, List<Rejection>> rejections = new ConcurrentHashMap<>();
  private final Map<Integer, List<Coverage>> coverage = new ConcurrentHashMap<>();

  /**
   * @param size posts a batch
   */
  public FakeCollector(String source, int size) {
    this.source = source;
    this.size = size;
  }

  public synchronized FakeCollector add(Post... more) {
    posts.addAll(List.of(more));
    return this;
  }

  /** Comes with the batch that holds the last post added so far. */
  public synchronized FakeCollector delete(Deletion... orders) {
    deletions.put(last(), List.of(orders));
    return this;
  }

  /** Comes with the batch that holds the last post added so far. */
  public synchronized FakeCollector reject(Rejection... broken) {
    rejections.put(last(), List.of(broken));
    return this;
  }

  /** Comes with the batch that holds the last post added so far. */
  public synchronized FakeCollector cover(Coverage... heard) {
    coverage.put(last(), List.of(heard));
    return this;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public synchronized Batch collect(Cursor cursor) {
    int from = cursor.equals(Cursor.START) ? 0 : Integer.parseInt(cursor.value());
    int to = Math.min(from + size, posts.size());
    if (from == to) {
      return Batch.empty(cursor);
    }
    return new Batch(
        posts.subList(from, to),
        between(deletions, from, to),
        between(rejections, from, to),
        new Cursor(Integer.toString(to)),
        between(coverage, from, to),
        to < posts.size());
  }

  private int last() {
    return Math.max(0, posts.size() - 1);
  }

  private static <T> List<T> between(Map<Integer, List<T>> all, int from, int to) {
    List<T> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      found.addAll(all.getOrDefault(i, List.of()));
    }
    return found;
  }
}
