package dev.earshot.dashboard.config;

import dev.earshot.dashboard.incident.IncidentBook;
import dev.earshot.dashboard.incident.SpikeBook;
import dev.earshot.dashboard.job.CollectRounds;
import dev.earshot.dashboard.job.CollectSchedule;
import dev.earshot.dashboard.job.DetectJob;
import dev.earshot.dashboard.job.OrderlyStop;
import dev.earshot.dashboard.job.Readings;
import dev.earshot.dashboard.job.SampleRemoval;
import dev.earshot.dashboard.job.TopicWatch;
import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.report.SpikeReports;
import dev.earshot.dashboard.sample.SampleWorkspace;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.listener.store.MentionStore;
import java.time.Clock;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** What runs when. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

  private static final String WATCH = "watch";

  @Bean
  CollectSchedule collectSchedule(
      Scheduler scheduler, Readings readings, TransactionOperations transaction, Clock clock) {
    return new CollectSchedule(scheduler, readings, transaction, clock);
  }

  @Bean
  SampleRemoval sampleRemoval(
      SampleWorkspace sample,
      MentionStore store,
      TopicBook topics,
      CollectSchedule schedule,
      CollectRounds rounds) {
    return new SampleRemoval(sample, store, topics, schedule, rounds);
  }

  @Bean
  ApplicationRunner beginCollecting(
      CollectSchedule schedule, SampleWorkspace sample, SampleRemoval removal) {
    return _ -> {
      if (sample.removalUnfinished()) {
        removal.remove();
      } else {
        schedule.begin();
      }
    };
  }

  @Bean
  OrderlyStop orderlyStop(Scheduler scheduler, CollectRounds rounds) {
    return new OrderlyStop(scheduler, rounds);
  }

  @Bean
  TopicWatch topicWatch(
      TopicBook topics,
      DropReports reports,
      IncidentBook incidents,
      SpikeReports spikeReports,
      SpikeBook spikes,
      EarshotSettings settings,
      Clock clock) {
    return new TopicWatch(
        topics, reports, incidents, spikeReports, spikes, settings.watch().history(), clock);
  }

  @Bean
  JobDetail detectJob() {
    return JobBuilder.newJob(DetectJob.class).withIdentity("detect", WATCH).storeDurably().build();
  }

  @Bean
  Trigger detectTrigger(JobDetail detectJob, EarshotSettings settings) {
    return TriggerBuilder.newTrigger()
        .withIdentity("detect", WATCH)
        .forJob(detectJob)
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(settings.watch().every().toMillis())
                .repeatForever()
                .withMisfireHandlingInstructionNowWithRemainingCount())
        .build();
  }
}
