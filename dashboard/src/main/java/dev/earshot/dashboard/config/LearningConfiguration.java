package dev.earshot.dashboard.config;

import dev.earshot.dashboard.correction.Corrections;
import dev.earshot.dashboard.history.WalkBook;
import dev.earshot.dashboard.job.LearnJob;
import dev.earshot.dashboard.labelling.LabelQueue;
import dev.earshot.dashboard.learning.Learning;
import dev.earshot.dashboard.learning.Rescoring;
import dev.earshot.dashboard.learning.VersionBook;
import dev.earshot.dashboard.learning.WorkspaceScorer;
import dev.earshot.dashboard.theme.ThemeHistory;
import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.store.MentionStore;
import java.security.SecureRandom;
import java.time.Clock;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What people say of labels, and what is learned from it. */
@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

  private static final String GROUP = "learning";

  /** Corrections come in bursts: whoever makes one makes more in the same minute. */
  private static final int LOOK_EVERY_SECONDS = 60;

  @Bean
  Corrections corrections(
      MentionStore store, JdbcOperations jdbc, TransactionOperations transaction) {
    return new Corrections(store, jdbc, transaction);
  }

  @Bean
  LabelQueue labelQueue(MentionStore store, JdbcClient jdbc, TransactionOperations transaction) {
    return new LabelQueue(store, jdbc, transaction, new SecureRandom());
  }

  @Bean
  Learning learning(
      Corrections corrections,
      VersionBook versions,
      WorkspaceScorer scorer,
      TowardScorer toward,
      Clock clock) {
    return new Learning(corrections, versions, scorer, toward, clock);
  }

  @Bean
  Rescoring rescoring(
      MentionStore store,
      WorkspaceScorer scorer,
      TowardScorer toward,
      ObjectProvider<TopicMatcher> matcher,
      WalkBook walks) {
    return new Rescoring(store, scorer, toward, matcher::getObject, walks);
  }

  /** What a kill cut off goes on. */
  @Bean
  ApplicationRunner resumeHistory(Rescoring rescoring, ThemeHistory themes) {
    return _ -> {
      rescoring.resume();
      themes.resume();
    };
  }

  @Bean
  JobDetail learnJob() {
    return JobBuilder.newJob(LearnJob.class).withIdentity("learn", GROUP).storeDurably().build();
  }

  @Bean
  Trigger learnTrigger(JobDetail learnJob) {
    return TriggerBuilder.newTrigger()
        .withIdentity("learn", GROUP)
        .forJob(learnJob)
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInSeconds(LOOK_EVERY_SECONDS)
                .repeatForever()
                .withMisfireHandlingInstructionNowWithRemainingCount())
        .build();
  }
}
