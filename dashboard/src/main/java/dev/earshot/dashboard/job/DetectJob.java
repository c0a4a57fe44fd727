package dev.earshot.dashboard.job;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** One look at every topic. */
@DisallowConcurrentExecution
public final class DetectJob implements Job {

  private final TopicWatch watch;

  DetectJob(TopicWatch watch) {
    this.watch = watch;
  }

  @Override
  public void execute(JobExecutionContext context) {
    watch.look();
  }
}
