package dev.earshot.listener.collect;

import dev.earshot.listener.mention.Post;
import java.util.List;

/**
 * What one call of a collector read.
 *
 * @param posts in the order read
 * @param deletions apply after the posts
 * @param rejections what could not become a post
 * @param next where to go on once this batch is durable
 * @param coverage what was heard; empty where the source makes no such claim (an imported file)
 * @param more whether there is more to read right now
 */
public record Batch(
    List<Post> posts,
    List<Deletion> deletions,
    List<Rejection> rejections,
    Cursor next,
    List<Coverage> coverage,
    boolean more) {

  public Batch {
    posts = List.copyOf(posts);
    deletions = List.copyOf(deletions);
    rejections = List.copyOf(rejections);
    coverage = List.copyOf(coverage);
  }

  /** Nothing new. */
  public static Batch empty(Cursor cursor) {
    return new Batch(List.of(), List.of(), List.of(), cursor, List.of(), false);
  }
}
