package dev.earshot.listener.ingest;

import dev.earshot.listener.collect.Rejection;
import dev.earshot.listener.mention.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong in one round, post by post. Logs each failure once, without any text of a post.
 */
final class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  /** A broken export may have millions of broken lines; their number says enough. */
  private static final int MAX_LOGGED = 20;

  private final String source;
  private final List<Rejection> rejections = new ArrayList<>();

  /**
   * @param rejected by the collector already
   */
  Failures(String source, List<Rejection> rejected) {
    this.source = source;
    rejected.forEach(this::add);
  }

  /** The result of a step for a post, or empty when it failed, which is then noted. */
  <T> Optional<T> guard(Post post, String step, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (RuntimeException | StackOverflowError e) {
      // Recursive regular expressions in tokenizers overflow on texts nobody would write.
      add(post, step, e);
      return Optional.empty();
    }
  }

  /** Notes that a step failed for a post. */
  void add(Post post, String step, Throwable cause) {
    String name = cause.getClass().getSimpleName();
    add(new Rejection(post.id(), step + " failed with " + name + ": please report it"));
    // The message of the exception may quote the text, its stack does not.
    log.debug("A post failed id={} stack={}", post.id(), List.of(cause.getStackTrace()));
  }

  private void add(Rejection rejection) {
    rejections.add(rejection);
    if (rejections.size() <= MAX_LOGGED) {
      log.warn(
          "Rejected source={} where={} reason={}", source, rejection.where(), rejection.reason());
    } else if (rejections.size() == MAX_LOGGED + 1) {
      log.warn("Rejected more, not logged one by one source={}", source);
    }
  }

  int count() {
    return rejections.size();
  }

  /** As many as a report holds. */
  List<Rejection> first() {
    return rejections.subList(0, Math.min(rejections.size(), IngestReport.MAX_REJECTIONS));
  }
}
