package dev.earshot.dashboard.config;

import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.sentiment.score.LanguageDetection;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.Scorers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Who judges texts: the model that comes with Earshot. Loaded by the first text. */
@Configuration(proxyBeanMethods = false)
class ScorerConfiguration {

  @Bean
  @Lazy
  ReasonedScorer scorer() {
    return Scorers.shipped();
  }

  @Bean
  @Lazy
  LanguageDetector languageDetector() {
    return LanguageDetection.shipped();
  }
}
