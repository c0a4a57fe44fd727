package dev.earshot.dashboard.job;

import dev.earshot.dashboard.learning.Learning;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Learns from corrections when there are new ones. */
@DisallowConcurrentExecution
public final class LearnJob implements Job {

  private final Learning learning;

  LearnJob(Learning learning) {
    this.learning = learning;
  }

  @Override
  public void execute(JobExecutionContext context) {
    learning.look();
  }
}
