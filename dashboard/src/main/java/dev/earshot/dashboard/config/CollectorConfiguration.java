package dev.earshot.dashboard.config;

import dev.earshot.dashboard.job.CollectRounds;
import dev.earshot.dashboard.job.Readings;
import dev.earshot.dashboard.sample.SampleWorkspace;
import dev.earshot.dashboard.state.JdbcCursorBook;
import dev.earshot.dashboard.state.SourceHealthBook;
import dev.earshot.dashboard.theme.ThemeBook;
import dev.earshot.dashboard.theme.ThemeTagger;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.listener.collect.Collectors;
import dev.earshot.listener.ingest.Ingest;
import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.listener.score.Scorer;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.topic.Topics;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** How sources are read: those of the topics file, and the sample's while there is one. */
@Configuration(proxyBeanMethods = false)
class CollectorConfiguration {

  /** Without a topic of one's own, the sample shows what there would be to see. */
  @Bean
  SampleWorkspace sampleWorkspace(
      JdbcClient jdbc, TransactionOperations transaction, Clock clock, TopicBook topics) {
    SampleWorkspace sample = new SampleWorkspace(jdbc, transaction, clock);
    if (topics.configured().topics().isEmpty()) {
      sample.begin();
    }
    if (sample.active()) {
      topics.add(new Topics(List.of(SampleWorkspace.topic()), List.of()));
    }
    return sample;
  }

  @Bean
  Readings readings(
      TopicBook topics, SampleWorkspace sample, EarshotSettings settings, Clock clock) {
    boolean privateAddresses = settings.collect().privateAddresses();
    return new Readings(topics, source -> Collectors.open(source, clock, privateAddresses), sample);
  }

  /** Made for the first round, so that it knows the sample's topic, too. */
  @Bean
  @Lazy
  TopicMatcher topicMatcher(TopicBook topics) {
    return TopicMatcher.of(topics.get());
  }

  /** Made for the first round, because it loads the model. */
  @Bean
  @Lazy
  Ingest ingest(
      TopicMatcher matcher,
      LanguageDetector languages,
      Scorer scorer,
      TowardScorer toward,
      MentionStore store,
      ThemeBook themes,
      JdbcCursorBook cursors) {
    return new Ingest(matcher, languages, scorer, toward, new ThemeTagger(themes, store), cursors);
  }

  @Bean
  CollectRounds collectRounds(
      Readings readings, ObjectProvider<Ingest> ingest, SourceHealthBook health, Clock clock) {
    return new CollectRounds(readings, ingest::getObject, health, clock);
  }
}
