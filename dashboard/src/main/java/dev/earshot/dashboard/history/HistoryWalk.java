package dev.earshot.dashboard.history;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.MentionPage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One kind of work on stored messages, oldest first, at most one at a time. */
public abstract class HistoryWalk implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HistoryWalk.class);

  /** Messages done at once; a kill makes at most so many be done twice. */
  private static final int SIZE = 500;

  private final String name;
  private final MentionStore store;
  private final WalkBook book;
  private final ExecutorService worker;
  private boolean running;
  private boolean anew;
  private volatile Progress progress = new Progress(0, 0, 0, "");

  /**
   * How far it is.
   *
   * @param all messages there were when it began; 0 when none did since the start of the program
   * @param failure why it stopped early, or empty
   */
  public record Progress(long done, long all, long changed, String failure) {}

  /**
   * @param name for the state database and the log
   */
  protected HistoryWalk(String name, MentionStore store, WalkBook book) {
    this.name = name;
    this.store = store;
    this.book = book;
    this.worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Which messages. */
  protected abstract MentionQuery messages();

  /**
   * What the work depends on, such as the version of a model; when it has changed, a walk that was
   * cut off begins anew.
   */
  protected abstract String purpose();

  /**
   * Saves a page of messages as they are to be; doing it twice must do no harm.
   *
   * @return how many became others
   */
  protected abstract long work(List<Mention> page);

  public final Progress progress() {
    return progress;
  }

  public final synchronized boolean isRunning() {
    return running;
  }

  /** Begins; one that is under way goes back to the beginning. */
  public final synchronized void begin() {
    long all = store.search(messages(), Page.newest(0)).total();
    keep(new Position(purpose(), "", 0, all, 0));
    anew = true;
    start();
  }

  /** Goes on with one that the end of the program cut off, if there is one. */
  public final synchronized void resume() {
    Optional<Position> cut = book.find(name);
    if (cut.isPresent() && cut.get().purpose().equals(purpose())) {
      show(cut.get());
      log.info("Goes on name={} done={} all={}", name, cut.get().done(), cut.get().all());
      start();
    } else if (cut.isPresent()) {
      begin();
    }
  }

  private void start() {
    if (!running) {
      running = true;
      worker.execute(this::run);
    }
  }

  private void run() {
    try {
      Optional<Position> at = first();
      while (at.isPresent() && !Thread.currentThread().isInterrupted()) {
        at = step(at.get());
      }
    } catch (RuntimeException failure) {
      log.warn("Stopped early name={}", name, failure);
      stop(String.valueOf(failure.getMessage()));
    }
  }

  private synchronized Optional<Position> first() {
    anew = false;
    return book.find(name);
  }

  private Optional<Position> step(Position at) {
    MentionPage page = store.search(messages(), new Page(SIZE, Page.Order.OLDEST, at.after()));
    List<Mention> mentions = page.hits().stream().map(Hit::mention).toList();
    long changed = work(mentions);
    return went(at.next(page.next(), mentions.size(), changed));
  }

  /** Where to go on; empty at the end. */
  private synchronized Optional<Position> went(Position next) {
    if (anew) {
      return first();
    }
    if (next.after().isEmpty()) {
      book.remove(name);
      show(next);
      running = false;
      log.info("Done name={} messages={} changed={}", name, next.done(), next.changed());
      return Optional.empty();
    }
    keep(next);
    return Optional.of(next);
  }

  private void keep(Position at) {
    book.save(name, at);
    show(at);
  }

  private void show(Position at) {
    progress = new Progress(at.done(), at.all(), at.changed(), "");
  }

  private synchronized void stop(String why) {
    progress = new Progress(progress.done(), progress.all(), progress.changed(), why);
    running = false;
  }

  @Override
  public final void close() {
    worker.shutdownNow();
  }
}
