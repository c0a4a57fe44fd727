package dev.earshot.dashboard.job;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the jobs that run come to their end before anything they need is closed. A round that found
 * its matcher or scorer closed would take every message for one that cannot be read, and go on.
 */
public final class OrderlyStop implements SmartLifecycle {

  private final Scheduler scheduler;
  private final CollectRounds rounds;
  private volatile boolean running;

  public OrderlyStop(Scheduler scheduler, CollectRounds rounds) {
    this.scheduler = scheduler;
    this.rounds = rounds;
  }

  @Override
  public void start() {
    running = true;
  }

  /** Returns when no job runs any more: after one batch of each source, at most. */
  @Override
  public void stop() {
    running = false;
    rounds.finish();
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the schedule could not be ended", e);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
