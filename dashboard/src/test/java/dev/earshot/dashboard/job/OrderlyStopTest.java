package dev.earshot.dashboard.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.state.SourceHealthBook;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.collect.Batch;
import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.InMemoryCursorBook;
import dev.earshot.listener.ingest.Ingest;
import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.score.FakeLanguageDetector;
import dev.earshot.listener.score.FakeScorer;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.store.InMemoryMentionWriter;
import dev.earshot.listener.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

class OrderlyStopTest {

  private final TestDatabase database = TestDatabase.inMemory();

  @Test
  void theProgramGoesOnStoppingWhenTheJobThatRunsHasEnded() throws Exception {
    Scheduler scheduler = scheduler();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    List<String> order = new CopyOnWriteArrayList<>();
    scheduler.setJobFactory((_, _) ->
        (Job)
            _ -> {
              begun.countDown();
              await(mayEnd);
              order.add("the job ended");
            });
    scheduler.scheduleJob(
        JobBuilder.newJob(Never.class).build(), TriggerBuilder.newTrigger().startNow().build());
    scheduler.start();
    begun.await();

    Thread stop =
        Thread.ofPlatform()
            .start(() -> {
              new OrderlyStop(scheduler, rounds(_ -> Batch.empty(Cursor.START))).stop();
              order.add("the rest may close");
            });
    while (stop.getState() == Thread.State.RUNNABLE || stop.getState() == Thread.State.NEW) {
      Thread.onSpinWait();
    }
    mayEnd.countDown();
    stop.join();

    assertThat(order).containsExactly("the job ended", "the rest may close");
  }

  @Test
  void aRoundWithMoreToReadEndsWithItsBatch() {
    CopyOnWriteArrayList<Cursor> read = new CopyOnWriteArrayList<>();
    CollectRounds[] rounds = new CollectRounds[1];
    rounds[0] =
        rounds(cursor -> {
          read.add(cursor);
          rounds[0].finish();
          return new Batch(
              List.of(), List.of(), List.of(), new Cursor("2"), List.of(), read.size() < 9);
        });

    rounds[0].round("exports");

    assertThat(read).containsExactly(Cursor.START);
  }

  private static Scheduler scheduler() throws SchedulerException {
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", "orderly-stop");
    settings.setProperty("org.quartz.threadPool.threadCount", "1");
    return new StdSchedulerFactory(settings).getScheduler();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a source gives. */
  private interface Reads {
    Batch after(Cursor cursor);
  }

  private CollectRounds rounds(Reads reads) {
    Collector collector =
        new Collector() {
          @Override
          public String source() {
            return "exports";
          }

          @Override
          public Batch collect(Cursor cursor) {
            return reads.after(cursor);
          }
        };
    Ingest ingest =
        new Ingest(
            TopicMatcher.of(Topics.NONE),
            new FakeLanguageDetector(),
            new FakeScorer(),
            TowardScorer.WHOLE,
            new InMemoryMentionWriter(),
            new InMemoryCursorBook());
    return new CollectRounds(
        () -> List.of(new Reading("exports", Duration.ofMinutes(1), () -> collector)),
        () -> ingest,
        new SourceHealthBook(database.jdbc(), database.transaction()),
        Clock.systemUTC());
  }

  /** Only a name: the factory makes another. */
  private static final class Never implements Job {

    @Override
    public void execute(JobExecutionContext context) {
      throw new IllegalStateException("not meant to run");
    }
  }
}
