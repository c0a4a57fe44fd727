package dev.earshot.dashboard.config;

import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.sentiment.score.LanguageDetection;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.Scorers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Who judges texts: the engine of the settings. A model that is missing or damaged stops the start.
 */
@Configuration(proxyBeanMethods = false)
class ScorerConfiguration {

  @Bean
  ReasonedScorer scorer(EarshotSettings settings) {
    EarshotSettings.Sentiment sentiment = settings.sentiment();
    return Scorers.shipped(sentiment.engine(), sentiment.unsure());
  }

  @Bean
  @Lazy
  LanguageDetector languageDetector() {
    return LanguageDetection.shipped();
  }
}
