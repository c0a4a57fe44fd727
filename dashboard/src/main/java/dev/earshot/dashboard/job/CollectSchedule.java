package dev.earshot.dashboard.job;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;
import static org.quartz.impl.matchers.GroupMatcher.jobGroupEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.springframework.transaction.support.TransactionOperations;

/** When each source is read. A round that was missed while the program was off runs at once. */
public final class CollectSchedule {

  /** Sources do not all begin in the same moment. */
  private static final Duration APART = Duration.ofMillis(500);

  private final Scheduler scheduler;
  private final Supplier<List<Reading>> readings;
  private final TransactionOperations transaction;
  private final Clock clock;

  /**
   * @param transaction a trigger is rows of two tables, and the scheduler must not find one of them
   *     without the other
   */
  public CollectSchedule(
      Scheduler scheduler,
      Supplier<List<Reading>> readings,
      TransactionOperations transaction,
      Clock clock) {
    this.scheduler = scheduler;
    this.readings = readings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Schedules the sources there are, and forgets those there are no more. */
  public void begin() {
    List<Reading> sources = readings.get();
    quartz(() -> {
      for (JobKey job : scheduler.getJobKeys(jobGroupEquals(CollectJob.GROUP))) {
        if (sources.stream().noneMatch(source -> source.id().equals(job.getName()))) {
          scheduler.deleteJob(job);
        }
      }
      for (int i = 0; i < sources.size(); i++) {
        if (!isScheduled(sources.get(i))) {
          start(sources.get(i), clock.instant().plus(APART.multipliedBy(i)));
        }
      }
      return true;
    });
  }

  /** Reads a source now, also one that was stopped. */
  public void now(String source) {
    reading(source)
        .ifPresent(reading ->
            quartz(() -> {
              start(reading, clock.instant());
              return true;
            }));
  }

  /** When the next round begins; empty while a source is stopped. */
  public Optional<Instant> next(String source) {
    return quartz(() -> Optional.ofNullable(scheduler.getTrigger(trigger(source))))
        .map(Trigger::getNextFireTime)
        .map(Date::toInstant);
  }

  void postpone(String source, Duration atLeast) {
    reading(source)
        .ifPresent(reading ->
            quartz(() ->
                scheduler.rescheduleJob(
                    trigger(source), trigger(reading, clock.instant().plus(atLeast)))));
  }

  void stop(String source) {
    quartz(() -> scheduler.unscheduleJob(trigger(source)));
  }

  /**
   * Whether a schedule of an earlier start still holds. It is left alone: the scheduler runs by now
   * and may be about to fire it, and what it missed runs at once without our doing.
   */
  private boolean isScheduled(Reading source) throws SchedulerException {
    return scheduler.getTrigger(trigger(source.id())) instanceof SimpleTrigger trigger
        && trigger.getRepeatInterval() == source.every().toMillis();
  }

  private void start(Reading source, Instant first) throws SchedulerException {
    scheduler.addJob(
        newJob(CollectJob.class).withIdentity(source.id(), CollectJob.GROUP).storeDurably().build(),
        true);
    Trigger trigger = trigger(source, first);
    if (scheduler.rescheduleJob(trigger.getKey(), trigger) == null) {
      scheduler.scheduleJob(trigger);
    }
  }

  private static Trigger trigger(Reading source, Instant first) {
    return newTrigger()
        .withIdentity(trigger(source.id()))
        .forJob(source.id(), CollectJob.GROUP)
        .startAt(Date.from(first))
        .withSchedule(
            simpleSchedule()
                .withIntervalInMilliseconds(source.every().toMillis())
                .repeatForever()
                .withMisfireHandlingInstructionNowWithRemainingCount())
        .build();
  }

  private static TriggerKey trigger(String source) {
    return TriggerKey.triggerKey(source, CollectJob.GROUP);
  }

  private Optional<Reading> reading(String source) {
    return readings.get().stream().filter(reading -> reading.id().equals(source)).findFirst();
  }

  /** A call of the scheduler, whose failures are failures of the state database. */
  private interface Call<T> {
    T run() throws SchedulerException;
  }

  private <T> T quartz(Call<T> call) {
    return transaction.execute(_ -> {
      try {
        return call.run();
      } catch (SchedulerException failure) {
        throw new IllegalStateException("the schedule could not be changed", failure);
      }
    });
  }
}
