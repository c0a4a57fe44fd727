package dev.earshot.dashboard.learning;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.MentionPage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.sentiment.score.ReasonedScorer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores the whole history again, in place, in the background. What people said of messages stays:
 * messages are saved without their correction, and the store keeps the one it has then.
 */
public final class Rescoring implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Rescoring.class);

  /** Saved at once; a stop loses at most so many judgements. */
  private static final int SIZE = 500;

  /** Later than any message, well within what a store can count. */
  private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

  private static final MentionQuery ALL = MentionQuery.of("", Instant.EPOCH, FAR);

  private final MentionStore store;
  private final ReasonedScorer scorer;
  private final TowardScorer toward;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("rescoring").factory());
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile Progress progress = new Progress(0, 0, 0, "");

  public Rescoring(MentionStore store, ReasonedScorer scorer, TowardScorer toward) {
    this.store = store;
    this.scorer = scorer;
    this.toward = toward;
  }

  /**
   * How far it is.
   *
   * @param all messages there were when it began
   * @param changed of those done, how many got another label from the scorer
   * @param failure why it stopped early, or empty
   */
  public record Progress(long done, long all, long changed, String failure) {}

  public Progress progress() {
    return progress;
  }

  public boolean isRunning() {
    return running.get();
  }

  /** Begins, unless it is already under way. */
  public void begin() {
    if (running.compareAndSet(false, true)) {
      worker.execute(this::run);
    }
  }

  /** Waits until what was begun has ended. */
  void await() throws InterruptedException {
    worker.shutdown();
    worker.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
  }

  private void run() {
    try {
      rescore();
      log.info(
          "Scored the history again messages={} changed={}", progress.done(), progress.changed());
    } catch (RuntimeException failure) {
      log.warn("Scoring the history again stopped early", failure);
      progress =
          new Progress(
              progress.done(),
              progress.all(),
              progress.changed(),
              String.valueOf(failure.getMessage()));
    } finally {
      running.set(false);
    }
  }

  private void rescore() {
    progress = new Progress(0, store.search(ALL, Page.newest(0)).total(), 0, "");
    String after = "";
    do {
      MentionPage page = store.search(ALL, new Page(SIZE, Page.Order.OLDEST, after));
      List<Mention> judged = page.hits().stream().map(Hit::mention).map(this::judged).toList();
      store.save(judged);
      long changed = page.hits().stream().filter(hit -> differs(hit.mention(), judged)).count();
      progress =
          new Progress(
              progress.done() + judged.size(),
              Math.max(progress.all(), progress.done() + judged.size()),
              progress.changed() + changed,
              "");
      after = page.next();
    } while (!after.isEmpty() && !Thread.currentThread().isInterrupted());
  }

  private Mention judged(Mention mention) {
    String text = mention.post().text();
    Sentiment sentiment = scorer.score(text, mention.language());
    return new Mention(
        mention.post(),
        mention.language(),
        sentiment,
        mention.topics(),
        toward.sentiments(text, mention.language(), mention.topics(), scorer),
        mention.themes(),
        null);
  }

  private static boolean differs(Mention before, List<Mention> judged) {
    return judged.stream()
        .filter(after -> after.id().equals(before.id()))
        .anyMatch(after -> after.sentiment().label() != before.sentiment().label());
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
