package dev.earshot.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryWalkTest {

  private static final int MESSAGES = 1_200;
  private static final MentionQuery ALL =
      MentionQuery.of(
          "", Posts.NOON.minus(Duration.ofDays(1)), Posts.NOON.plus(Duration.ofDays(1)));

  private final TestDatabase database = TestDatabase.inMemory();
  private final WalkBook book = new WalkBook(database.jdbc(), database.transaction());
  private final MentionStore store = LuceneMentionStore.inMemory();
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  private String purpose = "model 1";

  HistoryWalkTest() {
    store.save(
        IntStream.range(0, MESSAGES)
            .mapToObj(i -> Mentions.mention("m" + i, Label.NEUTRAL, "a message"))
            .toList());
  }

  @Test
  void everyMessageIsDoneOnceAndNothingIsLeftToResume() {
    try (HistoryWalk walk = walk()) {
      walk.begin();
      rest(walk);

      assertThat(done).hasSize(MESSAGES).doesNotHaveDuplicates();
      assertThat(walk.progress()).isEqualTo(new HistoryWalk.Progress(1_200, 1_200, 600, ""));
      walk.resume();
      assertThat(walk.isRunning()).isFalse();
    }
  }

  @Test
  void whatAKillCutOffGoesOnAfterTheLastPageThatWasDone() throws InterruptedException {
    killedInTheSecondPage();
    assertThat(book.find("test")).map(Position::done).contains(500L);

    try (HistoryWalk after = walk()) {
      after.resume();
      rest(after);

      assertThat(done).hasSize(MESSAGES).doesNotHaveDuplicates();
      assertThat(after.progress()).isEqualTo(new HistoryWalk.Progress(1_200, 1_200, 600, ""));
    }
    assertThat(book.find("test")).isEmpty();
  }

  @Test
  void forAnotherModelItBeginsAnew() throws InterruptedException {
    killedInTheSecondPage();
    purpose = "model 2";

    try (HistoryWalk after = walk()) {
      after.resume();
      rest(after);

      assertThat(done).hasSize(500 + MESSAGES);
      assertThat(after.progress().done()).isEqualTo(MESSAGES);
    }
  }

  @Test
  void whatFailsSaysWhyAndCanBeResumed() {
    List<Integer> pages = new ArrayList<>();
    ToLongFunction<List<Mention>> failing =
        page -> {
          pages.add(page.size());
          if (pages.size() == 2) {
            throw new IllegalStateException("the disk is full");
          }
          return 0;
        };
    try (HistoryWalk walk = new Walk(failing)) {
      walk.begin();
      rest(walk);
      assertThat(walk.progress().failure()).isEqualTo("the disk is full");
      assertThat(walk.progress().done()).isEqualTo(500);

      walk.resume();
      rest(walk);
      assertThat(walk.progress().failure()).isEmpty();
      assertThat(pages).containsExactly(500, 500, 500, 200);
    }
  }

  /** Its thread stays where it is, as after a kill nothing more comes of it. */
  private void killedInTheSecondPage() throws InterruptedException {
    CountDownLatch inSecond = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    HistoryWalk killed =
        new Walk(page -> {
          if (!done.isEmpty()) {
            inSecond.countDown();
            waitFor(never);
          }
          return note(page);
        });
    killed.begin();
    inSecond.await();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HistoryWalk walk() {
    return new Walk(this::note);
  }

  private final class Walk extends HistoryWalk {

    private final ToLongFunction<List<Mention>> work;

    Walk(ToLongFunction<List<Mention>> work) {
      super("test", store, book);
      this.work = work;
    }

    @Override
    protected MentionQuery messages() {
      return ALL;
    }

    @Override
    protected String purpose() {
      return purpose;
    }

    @Override
    protected long work(List<Mention> page) {
      return work.applyAsLong(page);
    }
  }

  /** Half of each page becomes another. */
  private long note(List<Mention> page) {
    page.forEach(mention -> done.add(mention.id()));
    return page.size() / 2;
  }

  private static void rest(HistoryWalk walk) {
    while (walk.isRunning()) {
      Thread.onSpinWait();
    }
  }
}
