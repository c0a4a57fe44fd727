package dev.earshot.dashboard.job;

import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** One round of one source; the job's name is the source's id. */
@DisallowConcurrentExecution
public final class CollectJob implements Job {

  static final String GROUP = "collect";

  private final CollectRounds rounds;
  private final CollectSchedule schedule;

  CollectJob(CollectRounds rounds, CollectSchedule schedule) {
    this.rounds = rounds;
    this.schedule = schedule;
  }

  @Override
  public void execute(JobExecutionContext context) {
    String source = context.getJobDetail().getKey().getName();
    switch (rounds.round(source)) {
      case RoundOutcome.Regular _ -> {}
      case RoundOutcome.Wait(Duration atLeast) -> schedule.postpone(source, atLeast);
      case RoundOutcome.Stop _ -> schedule.stop(source);
    }
  }
}
