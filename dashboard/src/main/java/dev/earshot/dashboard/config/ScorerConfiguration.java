package dev.earshot.dashboard.config;

import dev.earshot.dashboard.learning.VersionBook;
import dev.earshot.dashboard.learning.WorkspaceScorer;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.sentiment.score.LanguageDetection;
import dev.earshot.sentiment.toward.ClauseScorer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who judges texts: the engine of the settings, and what was learned. A model that is missing or
 * damaged stops the start.
 */
@Configuration(proxyBeanMethods = false)
class ScorerConfiguration {

  @Bean
  VersionBook versionBook(JdbcClient jdbc, TransactionOperations transaction) {
    return new VersionBook(jdbc, transaction);
  }

  @Bean
  WorkspaceScorer scorer(EarshotSettings settings, VersionBook versions) {
    return WorkspaceScorer.of(settings.sentiment().scorer(), versions);
  }

  @Bean
  TowardScorer towardScorer() {
    return new ClauseScorer();
  }

  @Bean
  @Lazy
  LanguageDetector languageDetector() {
    return LanguageDetection.shipped();
  }
}
