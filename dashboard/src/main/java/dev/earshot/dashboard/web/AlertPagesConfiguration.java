package dev.earshot.dashboard.web;

import dev.earshot.dashboard.account.People;
import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.alert.AlertDesk;
import dev.earshot.dashboard.incident.alert.Outbox;
import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.report.SpikeReports;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.topic.Topics;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The presenters of the pages beneath {@code /alerts}. */
@Configuration(proxyBeanMethods = false)
class AlertPagesConfiguration {

  @Bean
  AlertPresenter alertPresenter(IncidentDesk desk, Supplier<Topics> topics, ZoneId zone) {
    return new AlertPresenter(desk, topics, zone);
  }

  @Bean
  IncidentPresenter incidentPresenter(
      IncidentDesk desk,
      DropTrend trend,
      MentionStore store,
      DropReports reports,
      Annotations annotations,
      Reasoner reasoner,
      People people,
      Supplier<Topics> topics,
      ZoneId zone) {
    IncidentSurroundings surroundings = new IncidentSurroundings(store, reports, annotations);
    return new IncidentPresenter(desk, trend, surroundings, reasoner, people, topics, zone);
  }

  @Bean
  IncidentMessages incidentMessages(
      IncidentDesk desk, MentionStore store, Reasoner reasoner, ZoneId zone) {
    return new IncidentMessages(desk, store, reasoner, zone);
  }

  @Bean
  AnnotationsPresenter annotationsPresenter(
      Annotations annotations, IncidentDesk incidents, Supplier<Topics> topics, ZoneId zone) {
    return new AnnotationsPresenter(annotations, incidents, topics, zone);
  }

  @Bean
  RulePresenter rulePresenter(
      DropLookup drops,
      SpikeReports spikeReports,
      DropReports dropReports,
      DropTrend trend,
      Annotations annotations,
      IncidentDesk desk,
      TopicBook topics,
      ZoneId zone) {
    SpikeLookup spikes = new SpikeLookup(spikeReports, dropReports);
    Replays replays = new Replays(drops, spikes, annotations, desk);
    return new RulePresenter(replays, trend, desk, new RuleSettings(topics), zone);
  }

  @Bean
  DeliveryPresenter deliveryPresenter(
      Outbox outbox, AlertDesk desk, Supplier<Topics> topics, ZoneId zone) {
    return new DeliveryPresenter(outbox, desk, topics, zone);
  }
}
