package dev.earshot.dashboard.job;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;
import static org.quartz.impl.matchers.GroupMatcher.jobGroupEquals;

import dev.earshot.dashboard.config.TopicBook;
import dev.earshot.listener.topic.SourceSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

/** When each source is read. A round that was missed while the program was off runs at once. */
public final class CollectSchedule {

  /** Sources do not all begin in the same moment. */
  private static final Duration APART = Duration.ofMillis(500);

  private final Scheduler scheduler;
  private final TopicBook topics;
  private final Clock clock;

  public CollectSchedule(Scheduler scheduler, TopicBook topics, Clock clock) {
    this.scheduler = scheduler;
    this.topics = topics;
    this.clock = clock;
  }

  /** Schedules the sources there are, and forgets those there are no more. */
  public void begin() {
    List<SourceSettings> sources = topics.configured().sources();
    quartz(() -> {
      for (JobKey job : scheduler.getJobKeys(jobGroupEquals(CollectJob.GROUP))) {
        if (sources.stream().noneMatch(source -> source.id().equals(job.getName()))) {
          scheduler.deleteJob(job);
        }
      }
      for (int i = 0; i < sources.size(); i++) {
        start(sources.get(i), clock.instant().plus(APART.multipliedBy(i)));
      }
      return true;
    });
  }

  /** Reads a source now, also one that was stopped. */
  public void now(String source) {
    settings(source)
        .ifPresent(settings ->
            quartz(() -> {
              start(settings, clock.instant());
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
    settings(source)
        .ifPresent(settings ->
            quartz(() ->
                scheduler.rescheduleJob(
                    trigger(source), trigger(settings, clock.instant().plus(atLeast)))));
  }

  void stop(String source) {
    quartz(() -> scheduler.unscheduleJob(trigger(source)));
  }

  private void start(SourceSettings source, Instant first) throws SchedulerException {
    scheduler.addJob(
        newJob(CollectJob.class).withIdentity(source.id(), CollectJob.GROUP).storeDurably().build(),
        true);
    Trigger trigger = trigger(source, first);
    if (scheduler.rescheduleJob(trigger.getKey(), trigger) == null) {
      scheduler.scheduleJob(trigger);
    }
  }

  private static Trigger trigger(SourceSettings source, Instant first) {
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

  private Optional<SourceSettings> settings(String source) {
    return topics.configured().sources().stream()
        .filter(settings -> settings.id().equals(source))
        .findFirst();
  }

  /** A call of the scheduler, whose failures are failures of the state database. */
  private interface Call<T> {
    T run() throws SchedulerException;
  }

  private static <T extends @org.jspecify.annotations.Nullable Object> T quartz(Call<T> call) {
    try {
      return call.run();
    } catch (SchedulerException failure) {
      throw new IllegalStateException("the schedule could not be changed", failure);
    }
  }
}
