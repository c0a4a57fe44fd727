package dev.earshot.dashboard.job;

import dev.earshot.dashboard.incident.alert.AlertSettings;
import dev.earshot.dashboard.incident.alert.Digest;
import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Sends the digest when its time has come. */
@DisallowConcurrentExecution
public final class DigestJob implements Job {

  private final Digest digest;
  private final AlertSettings settings;
  private final Clock clock;

  DigestJob(Digest digest, AlertSettings settings, Clock clock) {
    this.digest = digest;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void execute(JobExecutionContext context) {
    digest.send(settings.digest(), clock.instant());
  }
}
