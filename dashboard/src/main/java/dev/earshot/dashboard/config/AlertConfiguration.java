package dev.earshot.dashboard.config;

import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.IncidentBook;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.SpikeBook;
import dev.earshot.dashboard.incident.alert.AlertChannel;
import dev.earshot.dashboard.incident.alert.AlertDesk;
import dev.earshot.dashboard.incident.alert.AlertSettings;
import dev.earshot.dashboard.incident.alert.Circumstances;
import dev.earshot.dashboard.incident.alert.Courier;
import dev.earshot.dashboard.incident.alert.Digest;
import dev.earshot.dashboard.incident.alert.MailBody;
import dev.earshot.dashboard.incident.alert.MailChannel;
import dev.earshot.dashboard.incident.alert.Outbox;
import dev.earshot.dashboard.incident.alert.SignedLinks;
import dev.earshot.dashboard.incident.alert.WebhookChannel;
import dev.earshot.dashboard.job.DeliverJob;
import dev.earshot.dashboard.job.DigestJob;
import dev.earshot.dashboard.report.DropCircumstances;
import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.listener.store.MentionStore;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionOperations;
import org.thymeleaf.ITemplateEngine;

/** Incidents and the channels that tell of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class AlertConfiguration {

  private static final String GROUP = "alerts";
  private static final int DELIVER_EVERY_SECONDS = 5;

  @Bean
  Annotations annotations(JdbcClient jdbc) {
    return new Annotations(jdbc);
  }

  @Bean
  IncidentDesk incidentDesk(JdbcClient jdbc, TransactionOperations transaction) {
    return new IncidentDesk(jdbc, transaction);
  }

  @Bean
  Outbox outbox(JdbcClient jdbc) {
    return new Outbox(jdbc);
  }

  @Bean
  SignedLinks signedLinks(JdbcClient jdbc) {
    return new SignedLinks(jdbc);
  }

  @Bean
  Circumstances circumstances(
      TopicBook topics,
      MentionStore store,
      DropReports reports,
      Annotations annotations,
      IncidentDesk incidents) {
    return new DropCircumstances(topics, store, reports, annotations, incidents);
  }

  @Bean
  AlertDesk alertDesk(
      Outbox outbox,
      AlertSettings alerts,
      Circumstances circumstances,
      SignedLinks links,
      EarshotSettings settings) {
    return new AlertDesk(outbox, alerts, circumstances, links, settings.zoneId());
  }

  @Bean
  IncidentBook incidentBook(
      JdbcClient jdbc,
      Annotations annotations,
      AlertDesk desk,
      TransactionOperations transaction,
      EarshotSettings settings) {
    return new IncidentBook(jdbc, annotations, desk, transaction, settings.watch().fresh());
  }

  @Bean
  SpikeBook spikeBook(
      JdbcClient jdbc,
      Annotations annotations,
      AlertDesk desk,
      TransactionOperations transaction,
      EarshotSettings settings) {
    return new SpikeBook(jdbc, annotations, desk, transaction, settings.watch().fresh());
  }

  @Bean
  Courier courier(
      Outbox outbox,
      AlertSettings alerts,
      ObjectProvider<JavaMailSender> mail,
      ITemplateEngine templates,
      Clock clock) {
    List<AlertChannel> channels = new ArrayList<>();
    if (!alerts.mail().all().isEmpty()) {
      JavaMailSender sender =
          mail.getIfAvailable(() -> {
            throw new IllegalArgumentException(
                "earshot.alerts.mail names recipients but spring.mail.host is not set:"
                    + " name the mail server there");
          });
      MailBody body = new MailBody(templates);
      alerts
          .mail()
          .all()
          .forEach(
              group -> channels.add(new MailChannel(alerts.mail().from(), group, sender, body)));
    }
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    alerts.webhooks().forEach(hook -> channels.add(new WebhookChannel(hook, client, clock)));
    return new Courier(outbox, channels, clock, () -> ThreadLocalRandom.current().nextDouble());
  }

  @Bean
  Digest digest(
      TopicBook topics,
      MentionStore store,
      IncidentDesk incidents,
      AlertDesk desk,
      AlertSettings alerts,
      EarshotSettings settings) {
    return new Digest(topics, store, incidents, desk, alerts.address(), settings.zoneId());
  }

  @Bean
  JobDetail deliverJob() {
    return JobBuilder.newJob(DeliverJob.class)
        .withIdentity("deliver", GROUP)
        .storeDurably()
        .build();
  }

  @Bean
  Trigger deliverTrigger(JobDetail deliverJob) {
    return TriggerBuilder.newTrigger()
        .withIdentity("deliver", GROUP)
        .forJob(deliverJob)
        .withSchedule(
            SimpleScheduleBuilder.repeatSecondlyForever(DELIVER_EVERY_SECONDS)
                .withMisfireHandlingInstructionNowWithRemainingCount())
        .build();
  }

  @Bean
  JobDetail digestJob() {
    return JobBuilder.newJob(DigestJob.class).withIdentity("digest", GROUP).storeDurably().build();
  }

  /** Every minute: the digest knows its time, and is sent late where the program was stopped. */
  @Bean
  Trigger digestTrigger(JobDetail digestJob) {
    return TriggerBuilder.newTrigger()
        .withIdentity("digest", GROUP)
        .forJob(digestJob)
        .withSchedule(
            SimpleScheduleBuilder.repeatMinutelyForever()
                .withMisfireHandlingInstructionNowWithRemainingCount())
        .build();
  }
}
