package dev.earshot.dashboard.job;

import dev.earshot.dashboard.incident.alert.Courier;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Delivers the alerts that are due. */
@DisallowConcurrentExecution
public final class DeliverJob implements Job {

  private final Courier courier;

  DeliverJob(Courier courier) {
    this.courier = courier;
  }

  @Override
  public void execute(JobExecutionContext context) {
    courier.deliverDue();
  }
}
